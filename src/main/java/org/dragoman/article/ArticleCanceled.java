package org.dragoman.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher takes back what it sent: the item is there only to say that. Where nothing is known of it there is nothing
 * to withdraw, and the message says so.
 */
public final class ArticleCanceled extends ArticleRefused {

    private final String uri;
    private final @Nullable Instant modified;

    /** @param modified when its publisher canceled it */
    ArticleCanceled(String uri, @Nullable Instant modified) {
        super(
                Reason.NO_ARTICLE,
                "The item “" + NinjsItem.shown(uri)
                        + "” is canceled by its publisher, and no article of that uri is here,"
                        + " so there is nothing to withdraw.");
        this.uri = uri;
        this.modified = modified;
    }

    public String uri() {
        return uri;
    }

    public @Nullable Instant modified() {
        return modified;
    }
}
