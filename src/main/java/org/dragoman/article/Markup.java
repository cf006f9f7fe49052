package org.dragoman.article;

import java.util.Map;

/**
 * The original element behind a numbered inline tag, so that links and emphasis come back as they were.
 *
 * @param number the number of the tag in the block's text, from 1
 * @param element the HTML element's name: {@code a}, {@code em}, {@code strong}, {@code br}, …
 * @param attributes its attributes, in their order; {@link #TEXT} besides, where its words are not to be translated
 */
public record Markup(int number, String element, Map<String, String> attributes) {

    /** The words of inline code, which stands as a tag without words so that no engine changes them. */
    public static final String TEXT = "text";

    public Markup {
        attributes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(attributes));
    }
}
