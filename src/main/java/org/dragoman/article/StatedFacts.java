package org.dragoman.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file states about its article outside the text, in its front matter or its page's head.
 *
 * @param searchTitle a title meant for search engines alone
 * @param searchDescription a description meant for them alone
 * @param dateline where the text has none of its own
 * @param kicker the same
 */
record StatedFacts(
        @Nullable String title,
        @Nullable String description,
        @Nullable String author,
        @Nullable String uri,
        @Nullable String slug,
        @Nullable String source,
        @Nullable String published,
        @Nullable Instant modified,
        @Nullable Integer urgency,
        @Nullable Instant embargo,
        @Nullable String searchTitle,
        @Nullable String searchDescription,
        @Nullable String dateline,
        @Nullable String kicker) {

    static final StatedFacts NONE =
            new StatedFacts(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
