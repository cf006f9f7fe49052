package org.dragoman.glossary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.LanguageTag;

/**
 * A term of one domain, all its files joined.
 *
 * @param name the English term
 * @param shortForms how a text calls it once it has named it in full
 * @param cells the rules by language; a language without one falls back to its parents
 * @param facts gender, definition, note, …, and {@code es.note} for facts of one language
 * @param file where its row stands
 * @param line first line of the row, from 1
 */
public record Term(
        String name,
        String domain,
        TermKind kind,
        TermMatch match,
        TermStatus status,
        List<String> shortForms,
        Map<LanguageTag, Cell> cells,
        Map<String, String> facts,
        String file,
        int line) {

    public Term {
        shortForms = List.copyOf(shortForms);
        cells = Map.copyOf(cells);
        facts = Map.copyOf(facts);
    }

    /** A fact of one language, such as its {@code gender}; the fact of the row where the language has none. */
    public Optional<String> fact(String fact, LanguageTag language) {
        String own = facts.get(language + "." + fact);
        return Optional.ofNullable(own != null ? own : facts.get(fact));
    }
}
