package org.dragoman.article;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How what belongs to an article beside its text is written in the database. */
final class ArticleDetailsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ArticleDetailsJson() {}

    /** Null for none. */
    static @Nullable String write(ArticleDetails details) {
        return details.equals(ArticleDetails.NONE) ? null : MAPPER.writeValueAsString(details);
    }

    static ArticleDetails read(@Nullable String json) {
        return json == null ? ArticleDetails.NONE : MAPPER.readValue(json, ArticleDetails.class);
    }
}
