package org.dragoman.article;

import org.jspecify.annotations.Nullable;

/**
 * A word an article is filed under. It belongs to its publisher's list and passes through untranslated.
 *
 * @param uri its identifier in that list
 * @param literal its code, where there is no address for it
 * @param rel what it is to the article
 */
public record Keyword(
        String name,
        @Nullable String uri,
        @Nullable String literal,
        @Nullable String rel) {

    public static Keyword of(String name) {
        return new Keyword(name, null, null, null);
    }
}
