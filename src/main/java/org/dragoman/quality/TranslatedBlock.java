package org.dragoman.quality;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.language.LanguageTag;

/**
 * A source and its translation side by side, as the checks see them.
 *
 * @param source XML text with numbered tags
 * @param target XML text with numbered tags; may be malformed, when a person or an engine wrote it so
 * @param terms what became of each term of the source
 */
public record TranslatedBlock(
        BlockKind kind, String source, String target, LanguageTag language, List<TermVerdict> terms) {

    public TranslatedBlock {
        terms = List.copyOf(terms);
    }
}
