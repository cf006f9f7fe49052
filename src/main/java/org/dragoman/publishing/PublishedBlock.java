package org.dragoman.publishing;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.jspecify.annotations.Nullable;

/**
 * One block as it was approved.
 *
 * @param id the id of the block or of the added row
 * @param text XML text with numbered inline tags, see {@link org.dragoman.article.InlineText}
 * @param markup what the numbered tags stand for
 * @param originalWording whether it is a quotation in the words that were really spoken, not a translation
 * @param source the English text, null for a row an editor added
 */
public record PublishedBlock(
        String id,
        BlockKind kind,
        String text,
        List<Markup> markup,
        boolean originalWording,
        @Nullable String source) {

    public PublishedBlock {
        markup = List.copyOf(markup);
    }

    /** The id of the picture or film it belongs to; null for all others. */
    public @Nullable String media() {
        return Markup.mediaOf(markup);
    }
}
