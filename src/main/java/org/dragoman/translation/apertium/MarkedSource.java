package org.dragoman.translation.apertium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.InlineText;
import org.dragoman.translation.Span;

/**
 * A block's text as it is worked on: one line of cleaned characters with a {@link #MARKER} where a tag without words
 * stands, and beside it where the other tags are.
 */
final class MarkedSource {

    /** Stands for a tag without words of its own; never in the words themselves. */
    static final char MARKER = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, Span> tags = new LinkedHashMap<>();
    private final List<List<InlineText.Run>> markers = new ArrayList<>();

    MarkedSource(InlineText source) {
        Deque<Integer> starts = new ArrayDeque<>();
        Map<Integer, Span> inOrder = new LinkedHashMap<>();
        for (InlineText.Run run : source.runs()) {
            if (run instanceof InlineText.Words words) {
                add(Stream.clean(words.plain()));
            } else if (run instanceof InlineText.Opening opening) {
                starts.push(text.length());
                inOrder.put(opening.number(), new Span(0, 0));
            } else if (run instanceof InlineText.Closing closing) {
                close(closing.number(), starts.pop(), inOrder);
            } else {
                mark(List.of(run));
            }
        }
        places.add(text.length());
        tags.putAll(inOrder);
    }

    private void add(String words) {
        for (int at = 0; at < words.length(); at++) {
            places.add(text.length());
            text.append(words.charAt(at));
        }
    }

    private void mark(List<InlineText.Run> runs) {
        text.append(MARKER);
        markers.add(runs);
    }

    private void close(int number, int start, Map<Integer, Span> inOrder) {
        Span words = trim(new Span(start, text.length()));
        if (words.start() < words.end()) {
            inOrder.put(number, words);
        } else {
            inOrder.remove(number);
            mark(List.of(new InlineText.Opening(number), new InlineText.Closing(number)));
        }
    }

    private Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isNothing(text.charAt(start))) {
            start++;
        }
        while (start < end && isNothing(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isNothing(char character) {
        return character == ' ' || Stream.shown(String.valueOf(character)).isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** A span of the block's plain text as it lies here. */
    Span place(Span plain) {
        return new Span(places.get(plain.start()), places.get(plain.end() - 1) + 1);
    }

    /** The offsets around each marker: no sentence runs across one. */
    List<Integer> cuts() {
        List<Integer> cuts = new ArrayList<>();
        for (int at = text.indexOf(String.valueOf(MARKER));
                at >= 0;
                at = text.indexOf(String.valueOf(MARKER), at + 1)) {
            cuts.add(at);
            cuts.add(at + 1);
        }
        return cuts;
    }

    List<List<InlineText.Run>> markers() {
        return List.copyOf(markers);
    }

    /** Where each tag with words is, outer tags first; its edges never lie inside a word or a kept piece. */
    Map<Integer, Span> tags(List<Span> whole) {
        Map<Integer, Span> snapped = new LinkedHashMap<>();
        tags.forEach((tag, span) -> {
            int start = span.start();
            int end = span.end();
            while (start > 0 && isInsideWord(start)) {
                start--;
            }
            while (end < text.length() && isInsideWord(end)) {
                end++;
            }
            for (Span kept : whole) {
                if (kept.overlaps(new Span(start, end))) {
                    start = Math.min(start, kept.start());
                    end = Math.max(end, kept.end());
                }
            }
            snapped.put(tag, new Span(start, end));
        });
        return snapped;
    }

    private boolean isInsideWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
    }
}
