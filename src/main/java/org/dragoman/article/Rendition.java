package org.dragoman.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form of a picture or film.
 *
 * @param name {@code original}, {@code web}, {@code thumbnail}, …
 * @param href where it is
 * @param width in pixels
 * @param height in pixels
 * @param sizeInBytes of the file
 * @param duration in seconds
 * @param point what must stay in view when it is cropped
 * @param others what else is said of it, by the names of ninjs 3.1: {@code aspectRatio}, {@code videoCodec}, …
 */
public record Rendition(
        String name,
        @Nullable String href,
        @Nullable String contentType,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long sizeInBytes,
        @Nullable Double duration,
        @Nullable String title,
        @Nullable Point point,
        Map<String, String> others) {

    /** A place in a picture, in pixels from its top left corner. */
    public record Point(int x, int y) {}

    public Rendition {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** A picture of which only its address and perhaps its size are known, as in a page. */
    public static Rendition of(String name, String href, @Nullable Integer width, @Nullable Integer height) {
        return new Rendition(name, href, null, width, height, null, null, null, null, Map.of());
    }
}
