package org.dragoman.article;

import java.util.Map;

/**
 * The original element behind a numbered inline tag, so that links and emphasis come back as they were.
 *
 * @param number the number of the tag in the block's text, from 1
 * @param element the HTML element's name: {@code a}, {@code em}, {@code strong}, {@code br}, …
 * @param attributes its attributes, in their order
 */
public record Markup(int number, String element, Map<String, String> attributes) {

    public Markup {
        attributes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(attributes));
    }
}
