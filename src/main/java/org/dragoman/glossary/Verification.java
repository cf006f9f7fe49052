package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Looks for the forms of terms in one translation. Not for several threads. */
final class Verification {

    /** How near a place in the target comes to a form; the nearer first. */
    private enum Nearness {
        LETTERS,
        CASE,
        INFLECTED,
        IN_COMPOUND
    }

    /** A place that is a form: tokens from {@code start} up to, not with, {@code end}. */
    private record Hit(int start, int end, Nearness nearness) {

        /** Whether a reader sees this form there rather than the other. */
        boolean outdoes(Hit other) {
            if (start > other.start || end < other.end) {
                return false;
            }
            return end - start > other.end - other.start || nearness.compareTo(other.nearness) <= 0;
        }
    }

    /** What a term's forms came to, whatever the places it stands in the source. */
    private record Outcome(boolean honoured, String found, List<String> forbidden) {}

    private final UnaryOperator<TermOccurrence> admitting;
    private final Tokens target;
    private final WordForms words;
    private final List<String> surfaces = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    /** @param admitting a term with the forms that are admitted beside its own */
    Verification(String target, LanguageTag language, UnaryOperator<TermOccurrence> admitting) {
        this.admitting = admitting;
        this.target = Tokens.of(target);
        this.words = new WordForms(language);
        for (int i = 0; i < this.target.size(); i++) {
            surfaces.add(this.target.surface(i));
            folded.add(words.fold(surfaces.get(i)));
        }
    }

    List<TermVerdict> of(List<TermOccurrence> terms) {
        Map<List<Object>, Outcome> outcomes = new HashMap<>();
        return terms.stream()
                .map(term -> {
                    TermOccurrence wider = admitting.apply(term);
                    Outcome outcome = outcomes.computeIfAbsent(
                            List.of(wider.kind(), wider.targets(), wider.forbidden()), same -> outcome(wider));
                    return new TermVerdict(
                            term,
                            outcome.honoured(),
                            outcome.found().isEmpty() ? null : outcome.found(),
                            outcome.forbidden());
                })
                .toList();
    }

    private Outcome outcome(TermOccurrence term) {
        List<Hit> admitted = term.targets().stream()
                .flatMap(form -> hits(form, term.kind()).stream())
                .toList();
        List<String> forbidden = new ArrayList<>();
        List<Hit> refused = new ArrayList<>();
        for (String form : term.forbidden()) {
            List<Hit> violations = hits(form, term.kind()).stream()
                    .filter(hit -> hit.nearness() != Nearness.IN_COMPOUND)
                    .filter(hit -> admitted.stream().noneMatch(good -> good.outdoes(hit)))
                    .toList();
            if (!violations.isEmpty()) {
                forbidden.add(form);
                refused.addAll(violations);
            }
        }
        String found = admitted.stream()
                .filter(good -> refused.stream().noneMatch(bad -> bad.outdoes(good)))
                .min(Comparator.comparing(Hit::nearness).thenComparing(Hit::start))
                .map(this::written)
                .orElse("");
        return new Outcome(term.targets().isEmpty() || !found.isEmpty(), found, forbidden);
    }

    private String written(Hit hit) {
        return target.text().substring(target.start(hit.start()), target.end(hit.end() - 1));
    }

    private List<Hit> hits(String form, TermKind kind) {
        List<Hit> hits = new ArrayList<>();
        for (List<Spelling.Piece> pieces : Spelling.variants(form, kind)) {
            Form sought = new Form(pieces, kind);
            for (int start = 0; start < surfaces.size(); start++) {
                Hit hit = sought.at(start);
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }

    /** One form, ready to be compared with places of the target. */
    private final class Form {

        private final TermKind kind;
        private final List<String> own = new ArrayList<>();
        private final List<String> ownFolded = new ArrayList<>();
        private final boolean pointed;

        Form(List<Spelling.Piece> pieces, TermKind kind) {
            this.kind = kind;
            this.pointed = kind != TermKind.KEEP
                    && pieces.stream().anyMatch(piece -> piece.surface().equals("."));
            for (Spelling.Piece piece : pieces) {
                if (!pointed || !piece.surface().equals(".")) {
                    own.add(piece.surface());
                    ownFolded.add(words.fold(piece.surface()));
                }
            }
        }

        @Nullable Hit at(int start) {
            Nearness worst = Nearness.LETTERS;
            int at = start;
            for (int i = 0; i < own.size(); i++, at++) {
                while (pointed && i > 0 && at < surfaces.size() && target.sign(at) == '.') {
                    at++;
                }
                Nearness here = at < surfaces.size() ? nearness(i, at) : null;
                if (here == null) {
                    return null;
                }
                worst = here.compareTo(worst) > 0 ? here : worst;
            }
            if (own.isEmpty() || kind == TermKind.KEEP && worst != Nearness.LETTERS) {
                return null;
            }
            boolean point = pointed && at < surfaces.size() && target.sign(at) == '.';
            return new Hit(start, point ? at + 1 : at, worst);
        }

        private @Nullable Nearness nearness(int i, int at) {
            String form = own.get(i);
            String written = surfaces.get(at);
            if (form.equals(written)) {
                return Nearness.LETTERS;
            }
            if (kind == TermKind.KEEP || !target.isWord(at)) {
                return null;
            }
            if (form.length() > 1 && Spelling.isCapitals(form)) {
                return isInflectedAbbreviation(form, written) ? Nearness.INFLECTED : null;
            }
            String plain = ownFolded.get(i);
            String seen = folded.get(at);
            if (i == 0 && words.holdsArticle(seen, plain)) {
                return Nearness.INFLECTED;
            }
            if (kind != TermKind.TERM && startsWithCapital(form) && !startsWithCapital(written)) {
                return null;
            }
            if (plain.equals(seen)) {
                return Nearness.CASE;
            }
            if (words.isFormOf(seen, plain)) {
                return Nearness.INFLECTED;
            }
            return words.isCompoundOf(seen, plain) ? Nearness.IN_COMPOUND : null;
        }

        /** {@code ONGs} of {@code ONG}: the capitals stay, an ending in small letters follows. */
        private static boolean isInflectedAbbreviation(String form, String written) {
            String ending = written.startsWith(form) ? written.substring(form.length()) : "";
            return !ending.isEmpty() && ending.length() <= 3 && ending.equals(ending.toLowerCase(Locale.ROOT));
        }

        private static boolean startsWithCapital(String word) {
            int first = word.codePointAt(0);
            return Character.isUpperCase(first) || Character.isTitleCase(first);
        }
    }
}
