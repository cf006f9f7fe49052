package org.dragoman.article;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture, film, sound or graphic of an article. It passes through as it came; its caption, alt text and credit are
 * blocks bound to it, see {@link Block#media()}.
 *
 * @param id within the article: {@code m1}, {@code m2}, …
 * @param name what its publisher calls its place: {@code mainpicture}; null when it has none
 * @param uri the publisher's identifier, which need not lead anywhere
 * @param renditions every form it can be had in, in their order
 * @param sourceType IPTC's code of how it was made, an address: {@code …/digitalsourcetype/digitalCapture}
 * @param original the object as it came, in JSON, with the fields nobody here knows; null when it was none
 */
public record Media(
        String id,
        Kind kind,
        @Nullable String name,
        @Nullable String uri,
        List<Rendition> renditions,
        Rights rights,
        @Nullable String sourceType,
        @Nullable String original) {

    /** What it is; the wire name is that of ninjs. */
    public enum Kind {
        PICTURE,
        VIDEO,
        AUDIO,
        GRAPHIC;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Media {
        renditions = List.copyOf(renditions);
    }

    /** Without the object it came as, which only the article itself keeps. */
    public Media withoutOriginal() {
        return new Media(id, kind, name, uri, renditions, rights, sourceType, null);
    }
}
