package org.dragoman.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The original element behind a numbered inline tag, so that links and emphasis come back as they were.
 *
 * @param number the number of the tag in the block's text, from 1; {@link #ITSELF} for the block itself
 * @param element the HTML element's name: {@code a}, {@code em}, {@code strong}, {@code br}, …
 * @param attributes its attributes, in their order; {@link #TEXT} besides, where its words are not to be translated
 */
public record Markup(int number, String element, Map<String, String> attributes) {

    /** The words of inline code, which stands as a tag without words so that no engine changes them. */
    public static final String TEXT = "text";

    /** The number that is no tag: what is said with it is said of the block itself. */
    public static final int ITSELF = 0;

    private static final String MEDIA = "media";
    private static final String ID = "id";

    public Markup {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Binds the block it stands at to a picture or film of the article. */
    public static Markup ofMedia(String id) {
        return new Markup(ITSELF, MEDIA, Map.of(ID, id));
    }

    /** The same with what its rights do not allow. */
    public static Markup ofMedia(Media media) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(ID, media.id());
        attributes.putAll(MediaLimits.of(media).attributes());
        return new Markup(ITSELF, MEDIA, attributes);
    }

    /** The id of the picture or film that a block with this markup is bound to; null when to none. */
    public static @Nullable String mediaOf(List<Markup> markup) {
        for (Markup one : markup) {
            if (one.number() == ITSELF && one.element().equals(MEDIA)) {
                return one.attributes().get(ID);
            }
        }
        return null;
    }
}
