package org.dragoman.article;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, newest arrival first.
 *
 * @param words searched in the headline, any letter case
 * @param offset how many to pass over
 */
public record ArticleQuery(
        @Nullable String uri,
        @Nullable String desk,
        @Nullable String state,
        @Nullable String words,
        int limit,
        int offset) {}
