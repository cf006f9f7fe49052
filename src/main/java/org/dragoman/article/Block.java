package org.dragoman.article;

import java.util.List;

/**
 * One piece of an article that is translated as a whole.
 *
 * @param id stable within a version of the article: {@code b1}, {@code b2}, …
 * @param text XML text with numbered inline tags, see {@link InlineText}
 * @param markup what the numbered tags stand for
 */
public record Block(String id, BlockKind kind, String text, List<Markup> markup) {

    public Block {
        markup = List.copyOf(markup);
    }

    public Block(String id, BlockKind kind, String text) {
        this(id, kind, text, List.of());
    }
}
