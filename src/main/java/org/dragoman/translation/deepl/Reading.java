package org.dragoman.translation.deepl;

/** What an answer is worth. */
sealed interface Reading {

    /**
     * @param text XML text with numbered tags
     */
    record Whole(String text) implements Reading {}

    /** It cannot be mended without guessing. */
    record Broken(String trouble) implements Reading {}
}
