package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers an English text says in words, which a translation may write with digits. */
final class EnglishNumberWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS =
            List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");
    private static final List<String> MONTHS = List.of(
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
            "december");

    private static final Map<String, Long> SMALL = small();
    private static final Map<String, Long> SCALES = Map.of(
            "dozen",
            12L,
            "decade",
            10L,
            "century",
            100L,
            "centurie",
            100L,
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);
    /** Words that say a number by the way; a word may say several. */
    private static final Map<String, List<Long>> IMPLIED = Map.ofEntries(
            Map.entry("once", List.of(1L)),
            Map.entry("twice", List.of(2L)),
            Map.entry("thrice", List.of(3L)),
            Map.entry("both", List.of(2L)),
            Map.entry("pair", List.of(2L)),
            Map.entry("couple", List.of(2L)),
            Map.entry("double", List.of(2L)),
            Map.entry("doubled", List.of(2L)),
            Map.entry("triple", List.of(3L)),
            Map.entry("tripled", List.of(3L)),
            Map.entry("trio", List.of(3L)),
            Map.entry("half", List.of(2L, 50L)),
            Map.entry("quarter", List.of(4L, 15L, 25L)),
            Map.entry("quarters", List.of(4L, 75L)),
            Map.entry("fortnight", List.of(14L, 2L)),
            Map.entry("noon", List.of(12L)),
            Map.entry("midday", List.of(12L)),
            Map.entry("midnight", List.of(0L, 12L, 24L)),
            Map.entry("nil", List.of(0L)),
            Map.entry("no", List.of(0L)),
            Map.entry("a", List.of(1L)),
            Map.entry("an", List.of(1L)),
            Map.entry("hat", List.of(3L)));

    private EnglishNumberWords() {}

    private static Map<String, Long> small() {
        Map<String, Long> small = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            small.put(UNITS.get(i), (long) i);
            small.put(ORDINALS.get(i), (long) i);
        }
        for (int i = 2; i < TENS.size(); i++) {
            for (String ending : List.of("y", "ieth", "ies", "ysomething")) {
                small.put(TENS.get(i) + ending, i * 10L);
            }
        }
        return small;
    }

    /** Every number said, also each word of a longer one: of "twenty-five million" 25,000,000, 25, 20, 5. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> said = new HashSet<>();
        Said running = new Said(said);
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            running.take(word);
            IMPLIED.getOrDefault(word, List.of()).forEach(number -> said.add(BigDecimal.valueOf(number)));
            month(word).ifPresent(number -> said.add(BigDecimal.valueOf(number)));
        }
        return Quantity.normal(said);
    }

    /** January is 1; also Jan and Sept. */
    private static OptionalLong month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.length() >= 3 && MONTHS.get(i).startsWith(word)) {
                return OptionalLong.of(i + 1L);
            }
        }
        return OptionalLong.empty();
    }

    /** A number in the making: "two hundred and forty thousand". */
    private static final class Said {

        private final Set<BigDecimal> said;
        private long whole;
        private long group;

        Said(Set<BigDecimal> said) {
            this.said = said;
        }

        void take(String word) {
            Long small = SMALL.get(word);
            Long scale = SCALES.get(word.endsWith("s") || word.endsWith("th") ? singular(word) : word);
            if (small != null) {
                group += small;
                add(small);
            } else if (scale != null) {
                long factor = Math.max(1, group);
                if (scale <= 100) {
                    group = factor * scale;
                } else {
                    whole += factor * scale;
                    group = 0;
                }
                add(scale);
                add(factor * scale);
            } else if (!word.equals("and")) {
                whole = 0;
                group = 0;
            }
            add(group);
            add(whole + group);
        }

        private void add(long number) {
            if (number > 0) {
                said.add(BigDecimal.valueOf(number));
            }
        }

        private static String singular(String word) {
            return word.substring(0, word.length() - (word.endsWith("th") ? 2 : 1));
        }
    }
}
