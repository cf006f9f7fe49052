package org.dragoman.article;

/** Which characters an article's text holds, whatever file it comes in. */
final class TextCharacters {

    private TextCharacters() {}

    /** The text with line feeds at the ends of its lines, without controls and what turns the direction of text. */
    static String kept(String text) {
        int start = firstChanged(text);
        if (start == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, start);
        for (int at = start; at < text.length(); at++) {
            char character = text.charAt(at);
            if (endsLine(character)) {
                boolean pair = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
                kept.append(pair ? "" : "\n");
            } else if (!isDropped(character) && !Spacing.turns(character)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    /** Most texts are kept as they are. */
    private static int firstChanged(String text) {
        int at = 0;
        while (at < text.length() && isKept(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isKept(char character) {
        return character == '\n' || !endsLine(character) && !isDropped(character) && !Spacing.turns(character);
    }

    /** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
    private static boolean endsLine(int character) {
        return character >= '\n' && character <= '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    /** Controls but tabs and line ends, and the two characters that XML cannot hold. */
    static boolean isDropped(int character) {
        return Character.isISOControl(character) && character != '\t' && !endsLine(character) || character >= '\uFFFE';
    }
}
