package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares matching with one regular expression a term, over random terms and texts of few words. */
class MatchingAgainstReferenceTests {

    private static final List<String> WORDS = List.of("iran", "Iran", "korea", "Korea", "ñu", "Éire", "ко", "x9", "北");
    private static final List<String> GAPS = List.of(" ", " ", "-", "  ", "\u00A0", ", ", "/", "");
    private static final List<String> TERM_GAPS = List.of(" ", " ", "-");

    private record Expected(int start, int end, String term) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatAPlainSearchFinds(long seed) {
        Random random = new Random(seed);
        int occurrences = 0;
        for (int round = 0; round < 40; round++) {
            List<String> terms = terms(random);
            List<String> rows = new ArrayList<>(List.of("term,kind"));
            terms.forEach(term -> rows.add(term + ",keep"));
            TermBase base = new GlossaryFiles()
                    .with("common.csv", rows.toArray(String[]::new))
                    .base();
            for (int i = 0; i < 20; i++) {
                String text = sequence(random, 1 + random.nextInt(12), GAPS);
                List<TermOccurrence> matched = base.match(text, LanguageTag.of("es"), null);
                occurrences += matched.size();
                assertThat(matched)
                        .as("seed %d, terms %s, text %s", seed, terms, text)
                        .extracting(found -> new Expected(found.start(), found.end(), found.term()))
                        .isEqualTo(plainSearch(terms, text));
            }
        }
        assertThat(occurrences).isGreaterThan(200);
    }

    private static List<String> terms(Random random) {
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < 6) {
            terms.add(sequence(random, 1 + random.nextInt(3), TERM_GAPS));
        }
        return List.copyOf(terms);
    }

    private static String sequence(Random random, int words, List<String> gaps) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : gaps.get(random.nextInt(gaps.size())))
                    .append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private static List<Expected> plainSearch(List<String> terms, String text) {
        List<Expected> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Expected best = longestAt(terms, text, at);
            if (best == null) {
                at++;
            } else {
                found.add(best);
                at = best.end();
            }
        }
        return found;
    }

    private static @Nullable Expected longestAt(List<String> terms, String text, int at) {
        Expected best = null;
        for (String term : terms) {
            String spaced = Pattern.quote(term).replace(" ", "\\E[ \u00A0]+\\Q");
            Matcher matcher = Pattern.compile(wordEdges(spaced, term)).matcher(text);
            matcher.useTransparentBounds(true);
            matcher.region(at, text.length());
            if (matcher.lookingAt() && (best == null || matcher.end() > best.end())) {
                best = new Expected(at, matcher.end(), term);
            }
        }
        return best;
    }

    /** A Chinese character is a word of its own; the others end where no letter or digit follows but a Chinese one. */
    private static String wordEdges(String pattern, String term) {
        String letter = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";
        return (term.startsWith("北") ? "" : "(?<!" + letter + ")")
                + pattern
                + (term.endsWith("北") ? "" : "(?!" + letter + ")");
    }
}
