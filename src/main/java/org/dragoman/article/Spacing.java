package org.dragoman.article;

/**
 * Mends what copying from a page does to the spaces of a line, and nothing else.
 *
 * <p>Runs of white space become one space, those at the ends go. A no-break space stays only between a figure and what
 * follows it ({@code 10 km}); elsewhere it would hide names from the glossary. Characters without width (soft hyphens,
 * zero-width spaces) go, and those that turn the direction of the text. A space before a comma or a mark that ends a sentence goes when a space or the end follows:
 * {@code Kim Jong Un .} but not {@code .5}, {@code …}, nor the French {@code « Oui ! »}.
 */
final class Spacing {

    private Spacing() {}

    static String mend(String line) {
        return isClean(line) ? line : mended(line);
    }

    /** Nearly every line is; telling it first is what keeps reading fast. */
    private static boolean isClean(String line) {
        boolean afterSpace = true;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == ' ') {
                if (afterSpace) {
                    return false;
                }
                afterSpace = true;
            } else if (character < ' '
                    || afterSpace && ".,;:!?".indexOf(character) >= 0
                    || character > '~' && (isWhite(character) || isWidthless(character))) {
                return false;
            } else {
                afterSpace = false;
            }
        }
        return !afterSpace || line.isEmpty();
    }

    private static String mended(String line) {
        boolean french = line.indexOf('«') >= 0;
        StringBuilder mended = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (isWhite(character)) {
                int end = endOfWhite(line, at);
                if (!mended.isEmpty() && end < line.length() && !isStray(line, at, end, french)) {
                    mended.append(keepsNoBreak(line, at, end) ? character : ' ');
                }
                at = end - 1;
            } else if (!isWidthless(character)) {
                mended.append(character);
            }
        }
        return mended.toString();
    }

    static boolean isWhite(char character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character > 0x7F && Character.isSpaceChar(character);
    }

    private static int endOfWhite(String line, int start) {
        int end = start;
        while (end < line.length() && (isWhite(line.charAt(end)) || isWidthless(line.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isStray(String line, int start, int end, boolean french) {
        char mark = line.charAt(end);
        boolean beforeSpace =
                end + 1 == line.length() || isWhite(line.charAt(end + 1)) || isClosing(line.charAt(end + 1));
        if (!beforeSpace) {
            return false;
        }
        return switch (mark) {
            case ',', '.' -> true;
            case ';', '!', '?' -> !french;
            case ':' -> !french && !isDigit(line.charAt(start - 1));
            default -> false;
        };
    }

    private static boolean isClosing(char character) {
        return character == '"' || character == '”' || character == '’' || character == ')';
    }

    private static boolean keepsNoBreak(String line, int start, int end) {
        char space = line.charAt(start);
        return end == start + 1 && (space == '\u00A0' || space == '\u202F') && isDigit(line.charAt(start - 1));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Soft hyphen, zero-width space, word joiner, zero-width no-break space, controls; joiners have a meaning. */
    private static boolean isWidthless(char character) {
        return character == '\u00AD'
                || character == '\u200B'
                || character == '\u2060'
                || character == '\uFEFF'
                || character < ' '
                || character >= '\u007F' && character <= '\u009F'
                || character == '\uFFFE'
                || turns(character);
    }

    /**
     * Whether it turns the direction of the text around it (embeddings, overrides, isolates): it would show a text that
     * is not the one that is translated. The marks that only give a direction to a sign stay.
     */
    static boolean turns(char character) {
        return character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
    }
}
