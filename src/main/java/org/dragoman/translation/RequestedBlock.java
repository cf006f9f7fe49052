package org.dragoman.translation;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermOccurrence;

/**
 * A block to be translated.
 *
 * @param text XML text with numbered tags
 * @param terms the terms in it, leftmost first, without overlap; offsets in its plain text
 */
public record RequestedBlock(BlockKind kind, String text, List<TermOccurrence> terms) {

    public RequestedBlock {
        terms = List.copyOf(terms);
    }
}
