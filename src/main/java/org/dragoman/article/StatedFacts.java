package org.dragoman.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a file states about its article outside the text, in its front matter. */
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
        @Nullable Instant embargo) {

    static final StatedFacts NONE = new StatedFacts(null, null, null, null, null, null, null, null, null, null);
}
