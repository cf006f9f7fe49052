package org.dragoman.article;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The line that says when a page was published, as newsrooms write it: {@code May 7, 2024}, {@code Published Tue 7 May
 * 2024 09.00 BST}, {@code 2024-05-07}, {@code 07/05/2024}, {@code 3 hours ago}.
 *
 * <p>A line is one only if every word of it belongs to a date or its label and it names a day; a month and a day need a
 * year, a weekday or a label beside them, so that "September 11" may be a headline.
 */
final class DateLine {

    private static final int LONGEST = 100;

    /** {@code 7.5.24}. */
    private static final int SHORTEST_WHOLE = 6;

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun");

    private static final Set<String> LABELS =
            Set.of("published", "updated", "modified", "posted", "issued", "date", "dated", "created");

    private static final Set<String> FILLERS = Set.of(
            "on", "at", "of", "the", "last", "first", "am", "pm", "a.m", "p.m", "gmt", "utc", "bst", "cet", "cest",
            "est", "edt", "et", "pst", "pdt", "pt", "eet", "eest", "msk", "jst", "kst", "ist", "z", "h", "-", "–", "—",
            "|", "·", "•", "/");

    private static final Set<String> SPANS = Set.of(
            "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks", "month", "months");

    private DateLine() {}

    static boolean is(String line) {
        return line.length() <= LONGEST
                && line.length() >= 6
                && hasDigit(line)
                && (isAgo(line) || new Tally(line).isDate());
    }

    /** Every date has one, and few other lines have. */
    private static boolean hasDigit(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (isDigit(line.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Whether words name a day of a month, the year open: {@code May 7}. */
    static boolean hasDay(String words) {
        Tally tally = new Tally(words);
        return !tally.other && tally.month && tally.day;
    }

    /** The date as written, without a label such as "Published on"; "updated" stays, for it changes the meaning. */
    static String withoutLabel(String line) {
        for (String label : new String[] {"published on", "published at", "published", "posted on", "posted", "date"}) {
            if (line.regionMatches(true, 0, label, 0, label.length()) && line.length() > label.length()) {
                char next = line.charAt(label.length());
                if (next == ' ' || next == ':') {
                    return line.substring(label.length() + 1).strip();
                }
            }
        }
        return line;
    }

    private static boolean isAgo(String line) {
        if (!line.regionMatches(true, line.length() - 4, " ago", 0, 4)) {
            return false;
        }
        String[] words = line.toLowerCase(Locale.ROOT).split(" ", 5);
        int first = words.length == 4 && LABELS.contains(words[0]) ? 1 : 0;
        return words.length == first + 3
                && isNumber(words[first], 3)
                && SPANS.contains(words[first + 1])
                && words[first + 2].equals("ago");
    }

    private static boolean isNumber(@Nullable String word, int mostDigits) {
        return word != null
                && !word.isEmpty()
                && word.length() <= mostDigits
                && word.chars().allMatch(DateLine::isDigit);
    }

    /** Counts what the words of a line are. */
    private static final class Tally {
        private boolean other;
        private boolean month;
        private boolean day;
        private boolean year;
        private boolean weekday;
        private boolean label;
        private boolean whole;

        Tally(String line) {
            StringTokenizer words = new StringTokenizer(line, " ,:()\u00A0");
            while (words.hasMoreTokens() && !other) {
                count(words.nextToken().toLowerCase(Locale.ROOT));
            }
        }

        boolean isDate() {
            return !other && (whole || month && year || month && day && (weekday || label));
        }

        private void count(String token) {
            String word = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
            if (MONTHS.contains(word)) {
                month = true;
            } else if (WEEKDAYS.contains(word)) {
                weekday = true;
            } else if (LABELS.contains(word)) {
                label = true;
            } else if (isNumber(word, 4) && word.length() == 4) {
                year = year || word.startsWith("19") || word.startsWith("20");
            } else if (isNumber(ordinalsNumber(word), 2)) {
                day = true;
            } else if (isWholeDate(word)) {
                whole = true;
            } else if (!FILLERS.contains(word) && !isTime(word)) {
                other = true;
            }
        }

        private static String ordinalsNumber(String word) {
            boolean ordinal = word.length() > 2
                    && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
            return ordinal ? word.substring(0, word.length() - 2) : word;
        }

        /** {@code 2024-05-07}, with or without a time, {@code 07/05/2024}, {@code 7.5.2024}. */
        private static boolean isWholeDate(String word) {
            if (!isDigit(word.charAt(0)) || word.length() < SHORTEST_WHOLE) {
                return false;
            }
            String date = word.length() > 10 && word.charAt(10) == 't' ? word.substring(0, 10) : word;
            String[] parts = date.split("[-/.]", 4);
            if (parts.length != 3) {
                return false;
            }
            boolean yearFirst = parts[0].length() == 4;
            return isNumber(parts[yearFirst ? 0 : 2], 4)
                    && parts[yearFirst ? 0 : 2].length() >= 2
                    && isNumber(parts[1], 2)
                    && isNumber(parts[yearFirst ? 2 : 0], 2);
        }

        /** {@code 09.00}, {@code 10am}, {@code 00z}, {@code +02}; a colon has already parted hours and minutes. */
        private static boolean isTime(String word) {
            String time = word;
            for (String end : new String[] {"am", "pm", "a.m", "p.m", "z", "h"}) {
                time = time.endsWith(end) ? time.substring(0, time.length() - end.length()) : time;
            }
            time = time.startsWith("+") ? time.substring(1) : time;
            int point = time.indexOf('.');
            return isNumber(point < 0 ? time : time.substring(0, point), 4)
                    && (point < 0 || isNumber(time.substring(point + 1), 3));
        }
    }
}
