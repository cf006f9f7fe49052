package org.dragoman.article;

import java.util.List;

/**
 * Tells whether a line goes on in the next: by the width at which the file's lines are wrapped, if they are, and by a
 * next line that opens in lower case where the one before ends no sentence.
 *
 * <p>A file is wrapped when, of the lines that end no sentence, most have no room for the next line's first word.
 */
final class LineWrap {

    /** Above this width lines are paragraphs. */
    private static final int WIDEST = 132;

    /** How much shorter than the widest line a line may stop: some editors even lines out. */
    private static final int RAGGED = 6;

    /** A line below this breaks on purpose. */
    private static final int SHORT = 40;

    private final int width;
    private final boolean wrapped;
    private final boolean indented;

    LineWrap(List<TextLine> lines) {
        width = widthOfBlocks(lines);
        wrapped = width <= WIDEST && isWrapped(lines);
        indented = wrapped && isIndented(lines);
    }

    boolean goesOn(TextLine line, TextLine next) {
        if (next.afterBlank() || line.quoted() != next.quoted()) {
            return false;
        }
        if (wrapped && next.indent() > 1 && (indented || next.indent() > line.indent() + 1)) {
            return false;
        }
        return wrapped && isFull(line, next) || isCutSentence(line, next);
    }

    private boolean isCutSentence(TextLine line, TextLine next) {
        return next.opensLowerCase()
                && !Sentences.isEnded(line.words())
                && (wrapped || line.words().length() >= SHORT);
    }

    private boolean isFull(TextLine line, TextLine next) {
        String words = next.words();
        int space = words.indexOf(' ');
        int first = space < 0 ? words.length() : space;
        int ragged = Sentences.isEnded(line.words()) ? 0 : RAGGED;
        return line.width() + 1 + first > width - ragged;
    }

    /** The widest line of those with another right above or below; a long headline tells nothing. */
    private static int widthOfBlocks(List<TextLine> lines) {
        int widest = 0;
        for (int at = 1; at < lines.size(); at++) {
            if (!lines.get(at).afterBlank()) {
                int above = at > 1 ? lines.get(at - 1).width() : 0;
                widest = Math.max(widest, Math.max(above, lines.get(at).width()));
            }
        }
        return widest;
    }

    /** Whether a paragraph's first line is indented and its others are not. */
    private static boolean isIndented(List<TextLine> lines) {
        int indents = 0;
        int falls = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).indent() > 1) {
                indents++;
                boolean falling = at + 1 < lines.size()
                        && !lines.get(at + 1).afterBlank()
                        && lines.get(at + 1).indent() == 0;
                falls += falling ? 1 : 0;
            }
        }
        return falls > 0 && falls * 3 >= indents;
    }

    private boolean isWrapped(List<TextLine> lines) {
        int pairs = 0;
        int full = 0;
        int lowerCase = 0;
        for (int at = 1; at + 1 < lines.size(); at++) {
            TextLine line = lines.get(at);
            TextLine next = lines.get(at + 1);
            if (next.afterBlank() || Sentences.isEnded(line.words())) {
                continue;
            }
            pairs++;
            if (isFull(line, next)) {
                full++;
                lowerCase += next.opensLowerCase() ? 1 : 0;
            }
        }
        return full * 2 >= pairs && (full >= 3 || lowerCase >= 1);
    }
}
