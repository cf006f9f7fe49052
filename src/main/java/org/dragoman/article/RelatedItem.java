package org.dragoman.article;

import org.jspecify.annotations.Nullable;

/**
 * Another article, event or collection that an article names. It passes through.
 *
 * @param name what its place is called in the article, or its title
 * @param rel what it is to the article
 * @param type {@code text}, {@code composite}, {@code event}, …
 */
public record RelatedItem(
        String name,
        String uri,
        @Nullable String rel,
        @Nullable String type,
        @Nullable String language) {}
