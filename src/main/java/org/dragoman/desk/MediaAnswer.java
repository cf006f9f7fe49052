package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.Media;
import org.dragoman.article.Rendition;
import org.dragoman.article.Rights;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture or film of an article as the API answers it.
 *
 * @param original the object as it came, with the fields nobody here knows
 */
record MediaAnswer(
        String id,
        String kind,
        @Nullable String name,
        @Nullable String uri,
        List<Rendition> renditions,
        Rights rights,
        @Nullable String sourceType,
        @Nullable JsonNode original) {

    static MediaAnswer of(Media media) {
        String original = media.original();
        return new MediaAnswer(
                media.id(),
                media.kind().wireName(),
                media.name(),
                media.uri(),
                media.renditions(),
                media.rights(),
                media.sourceType(),
                original == null ? null : JsonMapper.shared().readTree(original));
    }
}
