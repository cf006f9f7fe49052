package org.dragoman.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small words that grow together with others: {@code del} holds {@code el}, {@code ولإيران} holds {@code إيران}. */
final class Clitics {

    /** Articles within contractions, by language; all forms of an article count as one another. */
    private static final Map<String, Map<String, List<String>>> CONTRACTIONS = Map.of(
            "es", Map.of("del", List.of("el"), "al", List.of("el")),
            "ca",
                    Map.of(
                            "del", List.of("el"),
                            "al", List.of("el"),
                            "pel", List.of("el"),
                            "dels", List.of("els"),
                            "als", List.of("els"),
                            "pels", List.of("els")),
            "fr", Map.of("du", List.of("le"), "au", List.of("le"), "des", List.of("les"), "aux", List.of("les")),
            "it",
                    Map.ofEntries(
                            Map.entry("del", List.of("il")),
                            Map.entry("al", List.of("il")),
                            Map.entry("dal", List.of("il")),
                            Map.entry("nel", List.of("il")),
                            Map.entry("sul", List.of("il")),
                            Map.entry("della", List.of("la")),
                            Map.entry("alla", List.of("la")),
                            Map.entry("dalla", List.of("la")),
                            Map.entry("nella", List.of("la")),
                            Map.entry("sulla", List.of("la")),
                            Map.entry("dei", List.of("i")),
                            Map.entry("ai", List.of("i")),
                            Map.entry("degli", List.of("gli")),
                            Map.entry("agli", List.of("gli")),
                            Map.entry("dagli", List.of("gli")),
                            Map.entry("negli", List.of("gli"))),
            "pt",
                    Map.ofEntries(
                            Map.entry("do", List.of("o")),
                            Map.entry("ao", List.of("o")),
                            Map.entry("no", List.of("o")),
                            Map.entry("pelo", List.of("o")),
                            Map.entry("da", List.of("a")),
                            Map.entry("na", List.of("a")),
                            Map.entry("pela", List.of("a")),
                            Map.entry("dos", List.of("os")),
                            Map.entry("aos", List.of("os")),
                            Map.entry("nos", List.of("os")),
                            Map.entry("das", List.of("as")),
                            Map.entry("nas", List.of("as"))),
            "gl",
                    Map.ofEntries(
                            Map.entry("do", List.of("o")),
                            Map.entry("ao", List.of("o")),
                            Map.entry("no", List.of("o")),
                            Map.entry("polo", List.of("o")),
                            Map.entry("da", List.of("a")),
                            Map.entry("na", List.of("a")),
                            Map.entry("pola", List.of("a")),
                            Map.entry("dos", List.of("os")),
                            Map.entry("aos", List.of("os")),
                            Map.entry("nos", List.of("os")),
                            Map.entry("das", List.of("as")),
                            Map.entry("nas", List.of("as"))),
            "de",
                    Map.ofEntries(
                            Map.entry("die", List.of("der")),
                            Map.entry("das", List.of("der")),
                            Map.entry("den", List.of("der")),
                            Map.entry("dem", List.of("der")),
                            Map.entry("des", List.of("der")),
                            Map.entry("im", List.of("der")),
                            Map.entry("am", List.of("der")),
                            Map.entry("zum", List.of("der")),
                            Map.entry("zur", List.of("der")),
                            Map.entry("vom", List.of("der")),
                            Map.entry("beim", List.of("der"))));

    private static final int SHORTEST_REST = 3;

    private Clitics() {}

    /** The words a contraction holds; none where it is none. */
    static List<String> contained(String language, String folded) {
        return CONTRACTIONS.getOrDefault(language, Map.of()).getOrDefault(folded, List.of());
    }

    /** The word, and what is left of it without conjunctions, prepositions and articles written onto it. */
    static Set<String> withoutPrefixes(String language, String folded) {
        Set<String> words = new LinkedHashSet<>(List.of(folded));
        if (language.equals("ar")) {
            withoutAny(words, List.of("و", "ف"));
            withoutAny(words, List.of("ب", "ك", "ل", "س"));
            // لل is ل with the article's alef left out
            List.copyOf(words).stream()
                    .filter(word -> word.startsWith("لل"))
                    .forEach(word -> words.add("ا" + word.substring(1)));
            withoutAny(words, List.of("ال"));
        } else if (language.equals("he")) {
            withoutAny(words, List.of("ו"));
            withoutAny(words, List.of("ב", "ל", "כ", "מ", "ש"));
            withoutAny(words, List.of("ה"));
        }
        return words;
    }

    private static void withoutAny(Set<String> words, List<String> prefixes) {
        for (String word : List.copyOf(words)) {
            for (String prefix : prefixes) {
                if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_REST) {
                    words.add(word.substring(prefix.length()));
                }
            }
        }
    }
}
