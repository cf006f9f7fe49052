package org.dragoman.article;

import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;

/** How much an article may be made of. The largest real ones have some 2,000 blocks. */
final class TextBounds {

    private static final int MOST_LINES = 100_000;
    private static final int MOST_BLOCKS = 20_000;

    private TextBounds() {}

    /**
     * @throws ArticleRefused {@code UNREADABLE} when the text has more lines than any article
     */
    static void requireLines(String text) {
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        if (lines > MOST_LINES) {
            throw tooMany(lines, "lines", MOST_LINES);
        }
    }

    /**
     * @throws ArticleRefused {@code UNREADABLE} when there are more blocks than in any article
     */
    static void requireBlocks(int blocks) {
        if (blocks > MOST_BLOCKS) {
            throw tooMany(blocks, "paragraphs", MOST_BLOCKS);
        }
    }

    private static ArticleRefused tooMany(int number, String parts, int most) {
        return new ArticleRefused(
                Reason.UNREADABLE,
                String.format(
                        Locale.ROOT,
                        "The text has %,d %s; at most %,d are taken. Send one article at a time.",
                        number,
                        parts,
                        most));
    }
}
