package org.dragoman.desk;

import java.util.stream.IntStream;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Words;

/**
 * A text as a program sent it, and the words in it. It may be XML text with numbered tags; one that does not read as
 * such is plain.
 */
final class GivenText {

    private final String plain;
    /** For each UTF-16 unit of the plain text, where it begins in the text as given. */
    private final int[] starts;
    /** And where it ends. */
    private final int[] ends;

    private GivenText(String plain, int[] starts, int[] ends) {
        this.plain = plain;
        this.starts = starts;
        this.ends = ends;
    }

    static GivenText of(String text) {
        try {
            return of(InlineText.parse(text));
        } catch (IllegalArgumentException plainText) {
            return new GivenText(
                    text,
                    IntStream.range(0, text.length()).toArray(),
                    IntStream.rangeClosed(1, text.length()).toArray());
        }
    }

    private static GivenText of(InlineText text) {
        String plain = text.plain();
        int[] starts = new int[plain.length()];
        int[] ends = new int[plain.length()];
        int given = 0;
        int at = 0;
        for (Run run : text.runs()) {
            if (run instanceof Words words) {
                for (char unit : words.plain().toCharArray()) {
                    starts[at] = given;
                    given += InlineText.escape(String.valueOf(unit)).length();
                    ends[at++] = given;
                }
            } else {
                given += InlineText.xml(run).length();
            }
        }
        return new GivenText(plain, starts, ends);
    }

    String plain() {
        return plain;
    }

    /** Where the words from a plain offset begin in the text as given. */
    int start(int plainStart) {
        return starts[plainStart];
    }

    /** Where the words before a plain offset end in the text as given; tags that follow stay outside. */
    int end(int plainEnd) {
        return ends[plainEnd - 1];
    }
}
