package org.dragoman.article;

import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;

/**
 * Refuses Markdown that was made to take time. A parser looks for the end of each {@code <} up to the end of its
 * paragraph, so many of them without an end take the square of their number.
 */
final class MarkdownBounds {

    private static final int MOST_TAGS = 20_000;

    /** How far a parser may have to look, in characters. */
    private static final long FARTHEST = 60_000_000;

    private MarkdownBounds() {}

    /**
     * @throws ArticleRefused {@code UNREADABLE} when the text is beyond them
     */
    static void require(String text) {
        TextBounds.requireLines(text);
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
