package org.dragoman.publishing;

import java.util.List;
import org.dragoman.language.LanguageTag;

/**
 * Everything of an approved draft that its publication keeps.
 *
 * @param blocks the exact blocks in their order, without the omitted and merged ones
 */
public record ApprovedText(
        SourceArticle article, LanguageTag language, List<PublishedBlock> blocks, Approval approval) {

    public ApprovedText {
        blocks = List.copyOf(blocks);
    }
}
