package org.dragoman.article;

/**
 * Halves of characters: surrogates without the other one of their pair. No file's bytes hold any, but JSON, YAML and
 * entities can spell them, and neither database takes them.
 */
final class HalfCharacters {

    private HalfCharacters() {}

    static boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!isPair(text, at)) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    /** The beginning of a text, at most so long, without half of a character at its end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, isPair(text, most - 1) ? most - 1 : most);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
