package org.dragoman.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a term in a translation.
 *
 * @param occurrence the term as it stands in the source
 * @param honoured whether one of its forms is in the target; true where the language has no rule
 * @param found the form that was found, as the target writes it
 * @param forbidden the forbidden forms that were found
 */
public record TermVerdict(
        TermOccurrence occurrence,
        boolean honoured,
        @Nullable String found,
        List<String> forbidden) {

    public TermVerdict {
        forbidden = List.copyOf(forbidden);
    }
}
