package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a plain text that is not blank.
 *
 * @param indent columns of white space before its words, a tab being four
 * @param quoted whether it is marked as quoted by {@code >}
 * @param afterBlank whether a blank line, or the file's start, is before it
 * @param words its words, spaces mended
 */
record TextLine(int indent, boolean quoted, boolean afterBlank, String words) {

    private static final int TAB = 4;

    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        boolean afterBlank = true;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            TextLine line = of(text.substring(start, end), afterBlank);
            afterBlank = line.words().isEmpty();
            if (!afterBlank) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static TextLine of(String raw, boolean afterBlank) {
        String words = Spacing.mend(raw);
        int indent = 0;
        for (int at = 0; at < raw.length() && Spacing.isWhite(raw.charAt(at)); at++) {
            indent += raw.charAt(at) == '\t' ? TAB : 1;
        }
        boolean quoted = words.startsWith(">") && !words.startsWith(">>>");
        return new TextLine(
                indent, quoted, afterBlank, quoted ? words.substring(1).strip() : words);
    }

    /** How far right it reaches. */
    int width() {
        return indent + words.length();
    }

    boolean opensLowerCase() {
        return Character.isLowerCase(words.codePointAt(0));
    }
}
