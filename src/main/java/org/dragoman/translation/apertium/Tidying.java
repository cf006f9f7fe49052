package org.dragoman.translation.apertium;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what Apertium leaves behind in every text: spaces and the case of first letters. */
final class Tidying {

    private static final Pattern SPACES = Pattern.compile("^ +| +$|(?<= ) +");
    private static final Pattern SPACE_BEFORE =
            Pattern.compile(" +(?=[,;!?)\\]”’»%](?: |$|\\p{P})|[.:](?: |$|\\p{P}|\\p{N}))");
    private static final Pattern SPACE_AFTER = Pattern.compile("(?<=[(\\[“‘«¿¡]) +");
    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\p{L}\\p{N}]*(\\p{L}[\\p{L}\\p{M}\\p{N}]*)");
    private static final Pattern SECOND_WORD =
            Pattern.compile("^\\P{L}*\\p{L}[\\p{L}\\p{M}\\p{N}’'-]* (\\p{Lu}\\p{Ll}*)(?![\\p{L}\\p{N}])");

    private Tidying() {}

    /** Runs of spaces become one; none stays before a stop, inside brackets or quotation marks, or at the edges. */
    static void spaces(TaggedText text) {
        delete(text, SPACES);
        delete(text, SPACE_BEFORE);
        delete(text, SPACE_AFTER);
        straightQuotes(text);
        delete(text, SPACES);
    }

    private static void delete(TaggedText text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.plain());
        int deleted = 0;
        while (matcher.find()) {
            text.delete(matcher.start() - deleted, matcher.end() - deleted);
            deleted += matcher.end() - matcher.start();
        }
    }

    /** Straight quotation marks open and close in turn; where they do not pair up nothing is touched. */
    private static void straightQuotes(TaggedText text) {
        if (text.plain().chars().filter(character -> character == '"').count() % 2 != 0) {
            return;
        }
        boolean opens = true;
        for (int at = text.indexOf("\"", 0); at >= 0; at = text.indexOf("\"", at + 1)) {
            if (opens) {
                while (at + 1 < text.length() && text.charAt(at + 1) == ' ') {
                    text.delete(at + 1, at + 2);
                }
            } else {
                while (at > 0 && text.charAt(at - 1) == ' ') {
                    text.delete(at - 1, at);
                    at--;
                }
            }
            opens = !opens;
        }
    }

    /** Gives the first letter the case of the source's first letter. */
    static void firstLetter(Sentence sentence, TaggedText text) {
        String source = sentence.text();
        Matcher original = FIRST_WORD.matcher(source);
        Matcher first = FIRST_WORD.matcher(text.plain());
        if (!original.find() || !first.find()) {
            return;
        }
        String word = first.group(1);
        boolean brand = original.group(1).substring(1).chars().anyMatch(Character::isUpperCase);
        String rest = text.plain().substring(first.start(1));
        if (brand && source.contains(word)
                || sentence.kept().stream()
                        .anyMatch(piece -> piece.isToTheLetter() && rest.startsWith(piece.target()))) {
            return;
        }
        if (brand || Character.isUpperCase(original.group(1).codePointAt(0))) {
            setCase(text, first.start(1), true);
        } else if (!source.contains(word) && !isAllUpperCase(word)) {
            setCase(text, first.start(1), false);
        }
    }

    /** Behind a first word it does not know, Apertium writes the second one like a first one. */
    static void secondWord(Sentence sentence, TaggedText text) {
        String source = sentence.text();
        Matcher first = FIRST_WORD.matcher(text.plain());
        Matcher second = SECOND_WORD.matcher(text.plain());
        if (first.find()
                && source.contains(first.group(1))
                && second.find()
                && !source.contains(second.group(1))
                && !SECOND_WORD.matcher(source).find()
                && sentence.kept().stream().noneMatch(piece -> piece.target().contains(second.group(1)))) {
            setCase(text, second.start(1), false);
        }
    }

    private static boolean isAllUpperCase(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static void setCase(TaggedText text, int at, boolean upper) {
        char letter = text.charAt(at);
        char cased = upper ? Character.toTitleCase(letter) : Character.toLowerCase(letter);
        if (letter != cased) {
            text.replace(at, at + 1, String.valueOf(cased));
        }
    }
}
