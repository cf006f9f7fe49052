package org.dragoman.glossary;

import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A row of a glossary file, read but not yet joined with the other files of its domain.
 *
 * @param term the English term, unescaped
 * @param kind null where the row does not say
 * @param match null where the row does not say
 * @param status null where the row does not say
 * @param cells the cells that state a rule
 * @param facts the other filled cells by column name, {@code es.note} among them
 */
record TermRow(
        String term,
        @Nullable TermKind kind,
        @Nullable TermMatch match,
        @Nullable TermStatus status,
        List<String> shortForms,
        Map<LanguageTag, Cell> cells,
        Map<String, String> facts,
        String file,
        int line) {

    TermRow {
        shortForms = List.copyOf(shortForms);
        cells = Map.copyOf(cells);
        facts = Map.copyOf(facts);
    }
}
