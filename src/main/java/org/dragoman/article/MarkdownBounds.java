package org.dragoman.article;

import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;

/**
 * Refuses Markdown that was made to take time. A parser looks for the end of each {@code <} up to the end of its
 * paragraph, so many of them without an end take the square of their number; and each mark of emphasis, link, code or
 * entity is a node of its own, so many of them take its memory.
 */
final class MarkdownBounds {

    private static final int MOST_TAGS = 20_000;

    private static final String MARKS = "*_[]`&";
    private static final int MOST_MARKS = 200_000;

    /** How far a parser may have to look, in characters. */
    private static final long FARTHEST = 60_000_000;

    private MarkdownBounds() {}

    /**
     * @throws ArticleRefused {@code UNREADABLE} when the text is beyond them
     */
    static void require(String text) {
        TextBounds.requireLines(text);
        requireFewMarks(text);
        requireFewTags(text);
    }

    private static void requireFewMarks(String text) {
        long marks = text.chars()
                .filter(mark -> MARKS.indexOf(mark) >= 0)
                .limit(MOST_MARKS + 1L)
                .count();
        if (marks > MOST_MARKS) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    String.format(
                            Locale.ROOT,
                            "The Markdown has more than %,d of the marks %s in it, so it is no article. Send its text alone.",
                            MOST_MARKS,
                            MARKS));
        }
    }

    private static void requireFewTags(String text) {
        long looked = 0;
        int tags = 0;
        int paragraph = 0;
        while (paragraph < text.length() && looked <= FARTHEST && tags <= MOST_TAGS) {
            int end = text.indexOf("\n\n", paragraph);
            end = end < 0 ? text.length() : end;
            int close = end;
            for (int at = end - 1; at >= paragraph; at--) {
                char character = text.charAt(at);
                if (character == '>') {
                    close = at;
                } else if (character == '<') {
                    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
                    boolean open = next == '!' || next == '?';
                    tags += close < end || open ? 1 : 0;
                    looked += open ? end - at : close - at;
                }
            }
            paragraph = end + 2;
        }
        if (looked > FARTHEST || tags > MOST_TAGS) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    String.format(
                            Locale.ROOT,
                            "The Markdown has too many < in it: more than %,d tags, or many without an end. "
                                    + "Send a page as HTML, or write &lt; for a sign that opens no tag.",
                            MOST_TAGS));
        }
    }
}
