package org.dragoman.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A term found in a source text.
 *
 * @param start first UTF-16 unit of the match in the plain text
 * @param end first UTF-16 unit behind it; a possessive stays outside
 * @param term the term as its row writes it
 * @param domain the file it comes from
 * @param targets the language's forms, the preferred first; empty where the language has no rule yet
 * @param forbidden forms that must not be used
 */
public record TermOccurrence(
        int start,
        int end,
        String term,
        String domain,
        TermKind kind,
        List<String> targets,
        List<String> forbidden,
        boolean deprecated) {

    public TermOccurrence {
        targets = List.copyOf(targets);
        forbidden = List.copyOf(forbidden);
    }

    /** The same with more forms behind its own. */
    TermOccurrence admitting(List<String> more) {
        List<String> all = Stream.concat(targets.stream(), more.stream())
                .filter(form -> !forbidden.contains(form))
                .distinct()
                .toList();
        return new TermOccurrence(start, end, term, domain, kind, all, forbidden, deprecated);
    }
}
