package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms in a text, word by word, along a trie. Words of inflected terms are labels by their singular, so one path
 * serves all their forms.
 */
final class TermIndex {

    private static final int EXACT = 0;
    private static final int INFLECTED = 1;
    private static final int[] NO_LEMMA = {};

    private final List<Term> terms;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Trie trie = new Trie(2);
    private final Map<Integer, List<Spelling>> building = new HashMap<>();
    private int[][] lemmas = new int[64][];
    private Spelling[][] ends = {};

    /** What was found at a place, of several domains perhaps. */
    record Found(int end, List<Spelling> spellings) {}

    TermIndex(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (int number = 0; number < this.terms.size(); number++) {
            add(number, this.terms.get(number));
        }
        ends = new Spelling[trie.size()][];
        building.forEach((node, spellings) -> ends[node] = spellings.toArray(Spelling[]::new));
        building.clear();
        lemmas = Arrays.copyOf(lemmas, Math.max(1, vocabulary.size()));
    }

    Term term(int number) {
        return terms.get(number);
    }

    private void add(int number, Term term) {
        add(number, term, term.name(), term.match(), false);
        for (String form : term.shortForms()) {
            TermMatch match = term.kind() == TermKind.TERM ? term.match() : TermMatch.EXACT;
            add(number, term, form, match, true);
        }
    }

    private void add(int number, Term term, String form, TermMatch match, boolean isShort) {
        for (List<Spelling.Piece> pieces : Spelling.variants(form, term.kind())) {
            if (!pieces.isEmpty()) {
                int node = match == TermMatch.INFLECTED ? INFLECTED : EXACT;
                for (Spelling.Piece piece : pieces) {
                    int label =
                            match == TermMatch.INFLECTED ? lemma(piece) : vocabulary.add(Tokens.fold(piece.surface()));
                    node = trie.extend(node, label(label, piece.spaced()));
                }
                building.computeIfAbsent(node, key -> new ArrayList<>())
                        .add(new Spelling(number, pieces, match, term.kind(), isShort));
            }
        }
    }

    private int lemma(Spelling.Piece piece) {
        int lemma = vocabulary.add(EnglishNoun.singularOf(piece));
        for (String form : EnglishNoun.formsOf(piece)) {
            int number = vocabulary.add(form);
            if (number >= lemmas.length) {
                lemmas = Arrays.copyOf(lemmas, number * 2);
            }
            lemmas[number] = with(lemmas[number], lemma);
        }
        return lemma;
    }

    private static int[] with(int @Nullable [] known, int lemma) {
        int[] all = known == null ? NO_LEMMA : known;
        if (Arrays.stream(all).anyMatch(number -> number == lemma)) {
            return all;
        }
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = lemma;
        return more;
    }

    private static int label(int word, boolean spaced) {
        return word << 1 | (spaced ? 1 : 0);
    }

    /** The numbers of a text's words, for {@link #longest}. */
    int[] words(Tokens tokens) {
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.find(tokens, i);
        }
        return words;
    }

    /** The longest term that starts at a token, or null; {@code end} is the token behind it. */
    @Nullable Found longest(Tokens tokens, int[] words, int start, Predicate<Spelling> counts) {
        if (words[start] == Vocabulary.UNKNOWN || !tokens.canStart(start)) {
            return null;
        }
        Walk walk = new Walk(tokens, words, start, counts);
        walk.from(EXACT, start, false);
        walk.from(INFLECTED, start, true);
        return walk.found();
    }

    private final class Walk {

        private final Tokens tokens;
        private final int[] words;
        private final int start;
        private final Predicate<Spelling> counts;
        private int end;
        private final List<Spelling> well = new ArrayList<>();
        private final List<Spelling> inCapitals = new ArrayList<>();

        Walk(Tokens tokens, int[] words, int start, Predicate<Spelling> counts) {
            this.tokens = tokens;
            this.words = words;
            this.start = start;
            this.counts = counts;
        }

        void from(int node, int at, boolean inflected) {
            arrive(node, at);
            if (at == words.length || words[at] == Vocabulary.UNKNOWN) {
                return;
            }
            boolean spaced = at > start && tokens.isSpaced(at);
            if (!inflected) {
                follow(trie.child(node, label(words[at], spaced)), at, false);
                return;
            }
            int[] own = lemmas[words[at]];
            if (own != null) {
                for (int lemma : own) {
                    follow(trie.child(node, label(lemma, spaced)), at, true);
                }
            }
        }

        private void follow(int child, int at, boolean inflected) {
            if (child != Trie.NONE) {
                from(child, at + 1, inflected);
            }
        }

        private void arrive(int node, int at) {
            Spelling[] here = ends[node];
            if (here == null || at < end || !tokens.canEnd(at - 1)) {
                return;
            }
            for (Spelling spelling : here) {
                Spelling.Fit fit = counts.test(spelling) ? spelling.fit(tokens, start) : Spelling.Fit.NOT;
                if (fit != Spelling.Fit.NOT) {
                    take(spelling, fit, at);
                }
            }
        }

        private void take(Spelling spelling, Spelling.Fit fit, int at) {
            if (at > end) {
                well.clear();
                inCapitals.clear();
                end = at;
            }
            (fit == Spelling.Fit.WELL ? well : inCapitals).add(spelling);
        }

        /** Capitals hide whether it is Polish or polish: what fits only because of them must be the one term it can be. */
        @Nullable Found found() {
            if (!well.isEmpty()) {
                return new Found(end, List.copyOf(well));
            }
            long names = inCapitals.stream()
                    .map(spelling -> terms.get(spelling.term()).name())
                    .distinct()
                    .count();
            return names == 1 ? new Found(end, List.copyOf(inCapitals)) : null;
        }
    }
}
