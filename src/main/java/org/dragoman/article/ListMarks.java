package org.dragoman.article;

import java.util.List;

/**
 * Tells which lines of a plain text are list items.
 *
 * <p>A bullet always is. A hyphen, a star or a number may also open a remark, a name under a quotation or a numbered
 * heading: those need a second one beside them, or a line before that ends in a colon.
 */
final class ListMarks {

    private static final char NONE = 0;
    private static final char NUMBER = '1';
    private static final String BULLETS = "•◦‣▪●○";
    private static final String SHARED = "-–*·";

    private final List<TextLine> lines;

    ListMarks(List<TextLine> lines) {
        this.lines = lines;
    }

    boolean isItem(int at) {
        char mark = mark(lines.get(at).words());
        return mark != NONE
                && (BULLETS.indexOf(mark) >= 0
                        || endsInColon(at - 1)
                        || hasSibling(at, -1, mark)
                        || hasSibling(at, 1, mark));
    }

    /** The item's words; a number stays, for it says which point it is. */
    static String withoutMark(String line) {
        return mark(line) == NUMBER ? line : line.substring(1).strip();
    }

    private boolean endsInColon(int at) {
        return at >= 0 && lines.get(at).words().endsWith(":");
    }

    /** Another item, at most a few continuation lines away, or at most one blank line. */
    private boolean hasSibling(int start, int step, char mark) {
        int blanks = 0;
        for (int at = start + step; at >= 0 && at < lines.size() && Math.abs(at - start) <= 8; at += step) {
            TextLine passed = lines.get(step > 0 ? at : at + 1);
            blanks += passed.afterBlank() ? 1 : 0;
            if (blanks > 1) {
                return false;
            }
            if (mark(lines.get(at).words()) == mark) {
                return true;
            }
            if (lines.get(at).indent() == 0 && blanks > 0) {
                return false;
            }
        }
        return false;
    }

    private static char mark(String words) {
        if (words.length() < 3) {
            return NONE;
        }
        char first = words.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return first;
        }
        if (SHARED.indexOf(first) >= 0) {
            return words.charAt(1) == ' ' ? first : NONE;
        }
        return isNumbered(words) ? NUMBER : NONE;
    }

    /** {@code 1. }, {@code 12) }. */
    private static boolean isNumbered(String words) {
        int at = 0;
        while (at < 2 && words.charAt(at) >= '0' && words.charAt(at) <= '9') {
            at++;
        }
        return at > 0
                && at + 1 < words.length()
                && (words.charAt(at) == '.' || words.charAt(at) == ')')
                && words.charAt(at + 1) == ' ';
    }
}
