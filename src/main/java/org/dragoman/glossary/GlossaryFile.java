package org.dragoman.glossary;

import java.util.List;
import java.util.Set;
import org.dragoman.language.LanguageTag;

/**
 * One file's usable rows and what is wrong with the others.
 *
 * @param languages its language columns
 */
record GlossaryFile(GlossaryName name, Set<LanguageTag> languages, List<TermRow> rows, List<GlossaryProblem> problems) {

    GlossaryFile {
        languages = Set.copyOf(languages);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
