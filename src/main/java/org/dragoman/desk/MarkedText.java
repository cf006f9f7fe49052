package org.dragoman.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;

/** A row's text cut into pieces that a page shows one by one: words, marked words, and inline tags. */
final class MarkedText {

    /**
     * A piece.
     *
     * @param css what it is: empty for words, {@code t}, {@code t-ok}, {@code t-no} for marked ones, {@code tag},
     *     {@code ins}, {@code del}
     * @param title more about it; empty when there is nothing to say
     */
    record Piece(String css, String text, String title) {

        public boolean isMark() {
            return css.startsWith("t") && !css.equals("tag");
        }
    }

    /** A stretch of the plain text, in UTF-16 units, to be marked. */
    record Mark(int start, int end, String css, String title) {}

    private final List<Mark> marks;
    private final Map<Integer, String> elements;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private MarkedText(List<Mark> marks, List<Markup> markup) {
        this.marks = withoutOverlaps(marks);
        this.elements = markup.stream().collect(Collectors.toMap(Markup::number, Markup::element, (one, other) -> one));
    }

    static List<Piece> of(String xml, List<Markup> markup, List<Mark> marks) {
        MarkedText text = new MarkedText(marks, markup);
        parse(xml).runs().forEach(text::add);
        return List.copyOf(text.pieces);
    }

    /** The words alone. */
    static String plain(String xml) {
        return parse(xml).plain();
    }

    private static InlineText parse(String xml) {
        try {
            return InlineText.parse(xml);
        } catch (IllegalArgumentException broken) {
            return InlineText.ofPlain(xml);
        }
    }

    private static List<Mark> withoutOverlaps(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        int end = 0;
        for (Mark mark : marks.stream()
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(mark -> -mark.end()))
                .toList()) {
            if (mark.start() >= end && mark.end() > mark.start()) {
                kept.add(mark);
                end = mark.end();
            }
        }
        return kept;
    }

    private void add(InlineText.Run run) {
        if (run instanceof InlineText.Words words) {
            addWords(words.plain());
        } else if (run instanceof InlineText.Opening opening) {
            addTag("<" + opening.number() + ">", opening.number());
        } else if (run instanceof InlineText.Closing closing) {
            addTag("</" + closing.number() + ">", closing.number());
        } else if (run instanceof InlineText.Standalone standalone) {
            addTag("<" + standalone.number() + "/>", standalone.number());
        }
    }

    private void addTag(String written, int number) {
        String element = elements.get(number);
        pieces.add(new Piece("tag", written, element == null ? "" : "stands for <" + element + ">"));
    }

    /** A mark may go on behind a tag, so it is cut at the ends of the words. */
    private void addWords(String words) {
        int end = at + words.length();
        int done = at;
        for (Mark mark : marks) {
            int from = Math.max(mark.start(), done);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                addPiece("", words.substring(done - at, from - at), "");
                addPiece(mark.css(), words.substring(from - at, to - at), mark.title());
                done = to;
            }
        }
        addPiece("", words.substring(done - at), "");
        at = end;
    }

    private void addPiece(String css, String text, String title) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(css, text, title));
        }
    }
}
