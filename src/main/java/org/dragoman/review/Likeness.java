package org.dragoman.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How much two texts have in common: the share of their words that both have. */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> counts = new HashMap<>();
    private int words;

    private Likeness(String text) {
        for (String word : BETWEEN_WORDS.split(Inspection.plain(text).toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
                words++;
            }
        }
    }

    static Likeness to(String text) {
        return new Likeness(text);
    }

    /** From 0, nothing in common, to 1, the same words. */
    double with(Likeness other) {
        int common = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return words + other.words == 0 ? 0 : 2.0 * common / (words + other.words);
    }
}
