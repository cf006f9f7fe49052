package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of an article that is translated as a whole.
 *
 * @param id stable within a version of the article: {@code b1}, {@code b2}, …
 * @param text XML text with numbered inline tags, see {@link InlineText}
 * @param markup what the numbered tags stand for, and with {@link Markup#ITSELF} what the block belongs to
 */
public record Block(String id, BlockKind kind, String text, List<Markup> markup) {

    public Block {
        markup = List.copyOf(markup);
    }

    public Block(String id, BlockKind kind, String text) {
        this(id, kind, text, List.of());
    }

    /**
     * The id of the picture or film it is the caption, alt text or credit of, or whose place in the article it holds; null
     * for all others.
     */
    public @Nullable String media() {
        return Markup.mediaOf(markup);
    }

    /** The same block, bound to a picture or film. */
    public Block boundTo(String media) {
        return boundBy(Markup.ofMedia(media));
    }

    /** The same, with what the rights of the picture do not allow. */
    public Block boundTo(Media media) {
        return boundBy(Markup.ofMedia(media));
    }

    private Block boundBy(Markup binding) {
        List<Markup> bound = new ArrayList<>();
        bound.add(binding);
        markup.stream().filter(one -> one.number() != Markup.ITSELF).forEach(bound::add);
        return new Block(id, kind, text, bound);
    }
}
