package org.dragoman.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines around an article's text that say who made it: source, byline, credits. */
final class PageLines {

    private static final List<String> BYLINE_OPENINGS = List.of(
            "by ",
            "by: ",
            "words: ",
            "words by ",
            "text: ",
            "text by ",
            "author: ",
            "authors: ",
            "written by ",
            "story by ");

    private static final Set<String> CREDIT_LABELS = Set.of(
            "edited by",
            "editing by",
            "editing",
            "editor",
            "editors",
            "reporting by",
            "reporting",
            "additional reporting",
            "additional reporting by",
            "writing by",
            "written by",
            "compiled by",
            "translated by",
            "translation",
            "photo",
            "photos",
            "photo by",
            "photos by",
            "photograph",
            "photographs",
            "photography",
            "photo credit",
            "picture",
            "pictures",
            "picture credit",
            "image",
            "images",
            "image credit",
            "credit",
            "credits",
            "graphic",
            "graphics",
            "graphics by",
            "illustration",
            "illustrations",
            "illustration by",
            "video",
            "video by",
            "source",
            "sources",
            "produced by",
            "research by",
            "research",
            "fact-checking",
            "fact-checked by",
            "with reporting by",
            "with additional reporting by",
            "copyright",
            "infographic",
            "map");

    private static final List<String> CONTRIBUTED = List.of(
            "contributed to this report",
            "contributed reporting",
            "contributed to this story",
            "contributed to this article");

    private static final int LONGEST_BYLINE = 140;
    private static final int LONGEST_CREDIT = 400;

    private PageLines() {}

    /** Whether a line near the top names the publisher: {@code Source: DW}. */
    static boolean isSource(String line) {
        return line.length() <= 80 && line.regionMatches(true, 0, "Source:", 0, 7) && line.length() > 8;
    }

    static String source(String line) {
        return line.substring("Source:".length()).strip();
    }

    /** {@code By Julian Ryall}, {@code By A and B in Seoul}, {@code Words: A}; never a sentence that begins with By. */
    static boolean isByline(String line) {
        if (line.length() > LONGEST_BYLINE) {
            return false;
        }
        for (String opening : BYLINE_OPENINGS) {
            if (line.regionMatches(true, 0, opening, 0, opening.length())) {
                return Names.areAll(line.substring(opening.length()), 16);
            }
        }
        return false;
    }

    /** A credit that says so by its label and colon, wherever it stands: {@code Edited by: A}, {@code Photo: B}. */
    static boolean isLabelledCredit(String line) {
        if (line.length() > LONGEST_CREDIT) {
            return false;
        }
        int colon = line.indexOf(':');
        return colon > 0
                && colon <= 30
                && line.length() > colon + 1
                && CREDIT_LABELS.contains(bare(line.substring(0, colon)));
    }

    /** A credit that is told by where it stands, at the end: {@code (Reporting by A; editing by B)}, {@code dh/rc (AFP)}. */
    static boolean isClosingCredit(String line) {
        if (line.length() > LONGEST_CREDIT) {
            return false;
        }
        return isLabelledCredit(line)
                || opensWithCredit(line)
                || saysContributed(line)
                || isInitials(line)
                || line.startsWith("©")
                || line.startsWith("(c) ")
                || line.startsWith("Copyright ");
    }

    private static boolean opensWithCredit(String line) {
        String start = bare(line);
        int by = start.indexOf(" by ");
        if (by < 0 || by > 30 || !CREDIT_LABELS.contains(start.substring(0, by + 3))) {
            return false;
        }
        int name = line.toLowerCase(Locale.ROOT).indexOf(" by ") + 4;
        return name < line.length() && Character.isUpperCase(line.codePointAt(name)) && !readsAsSentence(line);
    }

    /** "Edited by a team …, the book was published." has a verb; a credit has names, and at most one sentence. */
    private static boolean readsAsSentence(String line) {
        String lower = ' ' + line.toLowerCase(Locale.ROOT) + ' ';
        return lower.contains(" was ")
                || lower.contains(" is ")
                || lower.contains(" were ")
                || lower.contains(" are ")
                || lower.contains(" has ")
                || lower.contains(" had ")
                || lower.contains(" have ")
                || lower.contains(" will ");
    }

    private static boolean saysContributed(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= 250 && CONTRIBUTED.stream().anyMatch(lower::contains);
    }

    /** The signatures of editors and agencies at the end: {@code dh/rc (AFP, Reuters)}. */
    private static boolean isInitials(String line) {
        int slash = line.indexOf('/');
        int end = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        return slash >= 2
                && slash < end
                && end <= 12
                && line.substring(0, end).chars().allMatch(letter -> letter == '/' || letter >= 'a' && letter <= 'z')
                && (end == line.length() || line.charAt(end + 1) == '(');
    }

    private static String bare(String line) {
        String bare = line.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("(") || bare.startsWith("—") || bare.startsWith("[")
                ? bare.substring(1).strip()
                : bare;
    }
}
