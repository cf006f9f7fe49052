package org.dragoman.article;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The place, and often day and agency, that a first paragraph opens with: {@code SEOUL, May 7 (Reuters) - }, {@code
 * KYIV, Ukraine (AP) — }, {@code BERLIN — }, {@code Seoul (dpa) – }, {@code (Reuters) – }.
 *
 * @param length of the dateline itself
 * @param rest where the paragraph begins, behind the dash, which belongs to neither
 */
record Dateline(int length, int rest) {

    private static final Dateline NONE = new Dateline(0, 0);
    private static final int LONGEST = 90;

    private static final Set<String> SMALL = Set.of("and", "of", "the", "de", "la", "el", "al", "near", "on", "in");

    /** The dateline that a paragraph opens with; of length 0 when there is none. */
    static Dateline of(String paragraph) {
        for (int at = 2; at < Math.min(LONGEST, paragraph.length() - 1); at++) {
            if (isDash(paragraph, at)) {
                int end = endOfWhite(paragraph, at, -1);
                int rest = endOfWhite(paragraph, paragraph.charAt(at + 1) == '-' ? at + 2 : at + 1, 1);
                return opensSentence(paragraph, rest) && isDateline(paragraph.substring(0, end))
                        ? new Dateline(end, rest)
                        : NONE;
            }
        }
        return NONE;
    }

    /** A line that is a dateline and nothing else: {@code SEOUL, May 7}, {@code BRUSSELS (Reuters)}. */
    static boolean isWhole(String line) {
        String bare = line.endsWith("—") || line.endsWith("–") || line.endsWith(" -")
                ? line.substring(0, line.length() - 1).strip()
                : line;
        return bare.length() <= LONGEST
                && isDateline(bare)
                && (bare.endsWith(")")
                        || bare.indexOf(',') > 0 && DateLine.hasDay(bare.substring(bare.indexOf(',') + 1)));
    }

    boolean isThere() {
        return length > 0;
    }

    private static boolean isDash(String paragraph, int at) {
        char dash = paragraph.charAt(at);
        boolean spaced = paragraph.charAt(at - 1) == ' ' || paragraph.charAt(at - 1) == ')';
        return (dash == '—' || dash == '–')
                || dash == '-' && spaced && (paragraph.charAt(at + 1) == ' ' || paragraph.charAt(at + 1) == '-');
    }

    private static int endOfWhite(String paragraph, int from, int step) {
        int at = from;
        if (step < 0) {
            while (at > 0 && paragraph.charAt(at - 1) == ' ') {
                at--;
            }
            return at;
        }
        while (at < paragraph.length() && paragraph.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean opensSentence(String paragraph, int at) {
        return at < paragraph.length() && !Character.isLowerCase(paragraph.codePointAt(at));
    }

    private static boolean isDateline(String words) {
        int agency = words.endsWith(")") ? words.lastIndexOf('(') : words.length();
        if (agency < 0) {
            return false;
        }
        boolean named = agency < words.length();
        if (named && !isAgency(words.substring(agency + 1, words.length() - 1))) {
            return false;
        }
        String place = words.substring(0, agency).strip();
        if (place.isEmpty()) {
            return named;
        }
        int comma = place.indexOf(',');
        String city = comma < 0 ? place : place.substring(0, comma);
        return isCity(city, named) && (comma < 0 || isPlaceOrDay(place.substring(comma + 1)));
    }

    /** Letters and a few signs, at most three words: {@code Reuters}, {@code AP}, {@code dpa/AFP}. */
    private static boolean isAgency(String name) {
        return !name.isEmpty()
                && name.length() <= 30
                && name.split(" ", 5).length <= 3
                && name.chars().allMatch(c -> Character.isLetter(c) || " /,-&".indexOf(c) >= 0);
    }

    /** In capitals ({@code NEW YORK}, {@code BRUSSELS/PARIS}), or capitalised where an agency follows. */
    private static boolean isCity(String city, boolean named) {
        StringTokenizer words = new StringTokenizer(city, " ");
        int count = words.countTokens();
        boolean found = false;
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
            boolean capitalised = Character.isUpperCase(word.codePointAt(0));
            if (!(capitals || SMALL.contains(word) || named && capitalised)) {
                return false;
            }
            found |= capitals && word.length() > 2 || named && capitalised;
        }
        return found && count <= 4;
    }

    private static boolean isPlaceOrDay(String words) {
        StringTokenizer tokens = new StringTokenizer(words, " ,");
        int count = tokens.countTokens();
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            int first = token.codePointAt(0);
            if (!Character.isUpperCase(first) && !Character.isDigit(first) && !SMALL.contains(token)) {
                return false;
            }
        }
        return count >= 1 && count <= 6;
    }
}
