package org.dragoman.translation.apertium;

import org.dragoman.translation.Span;

/**
 * Word-bound blanks hold words only: gives a tag back the quotation marks, brackets and stops that it began or ended
 * with.
 */
final class TagEdges {

    private TagEdges() {}

    static void widen(Sentence sentence, TaggedText text) {
        sentence.tags().forEach((tag, span) -> {
            String source = sentence.text().substring(span.start(), span.end());
            Span there = text.range(tag);
            int start = there.start();
            for (int at = lettersStart(source) - 1; at >= 0 && start > 0; at--) {
                if (source.charAt(at) == text.charAt(start - 1)) {
                    start--;
                }
            }
            int end = there.end();
            for (int at = lettersEnd(source); at < source.length() && end < text.length(); at++) {
                if (source.charAt(at) == text.charAt(end)) {
                    end++;
                }
            }
            text.tag(tag, new Span(start, end));
        });
    }

    private static int lettersStart(String source) {
        int at = 0;
        while (at < source.length() && !Character.isLetterOrDigit(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lettersEnd(String source) {
        int at = source.length();
        while (at > 0 && !Character.isLetterOrDigit(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
