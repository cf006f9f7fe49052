package org.dragoman.translation.apertium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.article.InlineText;
import org.dragoman.translation.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes well-formed inline text of words that know their tags: apart pieces of a tag become one, and what crosses is
 * cut, so that each tag of the source opens and closes once.
 */
final class TagNesting {

    private final TaggedText text;
    private final Map<Integer, Span> source;
    private final Map<Integer, Span> ranges = new TreeMap<>();

    /**
     * @param source where each tag was in the source
     */
    TagNesting(TaggedText text, Map<Integer, Span> source) {
        this.text = text;
        this.source = source;
    }

    /**
     * @param markers what stands for each {@link MarkedSource#MARKER} of the text, in order
     * @throws Unfaithful when a tag has lost all of its words
     */
    InlineText nested(List<List<InlineText.Run>> markers) throws Unfaithful {
        for (int tag : source.keySet()) {
            ranges.put(tag, range(tag));
        }
        holdChildren();
        while (cutOneCrossing()) {
            // each cut shortens a range, so this ends
        }
        return InlineText.of(runs(new ArrayDeque<>(markers)));
    }

    private Span range(int tag) throws Unfaithful {
        List<Span> pieces = pieces(tag);
        if (pieces.isEmpty()) {
            throw new Unfaithful("The words inside tag <" + tag + "> did not come back; translate this text by hand.");
        }
        Span merged =
                new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
        if (pieces.size() == 1 || !holdsStranger(tag, merged)) {
            return merged;
        }
        return pieces.stream()
                .max(Comparator.comparingInt(piece -> piece.end() - piece.start()))
                .orElseThrow();
    }

    private List<Span> pieces(int tag) {
        List<Span> pieces = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && text.tagsAt(at).contains(tag);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                pieces.add(new Span(start, at));
                start = -1;
            }
        }
        return pieces;
    }

    private boolean holdsStranger(int tag, Span range) {
        for (int at = range.start(); at < range.end(); at++) {
            for (int other : text.tagsAt(at)) {
                if (other != tag && isStranger(tag, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isStranger(int tag, int other) {
        Span span = source.get(tag);
        Span otherSpan = source.get(other);
        return span != null && otherSpan != null && !span.overlaps(otherSpan);
    }

    private void holdChildren() {
        for (Map.Entry<Integer, Span> outer : source.entrySet()) {
            for (Map.Entry<Integer, Span> inner : source.entrySet()) {
                if (holds(outer.getValue(), inner.getValue())) {
                    ranges.merge(
                            outer.getKey(),
                            ranges.getOrDefault(inner.getKey(), outer.getValue()),
                            (one, two) -> new Span(Math.min(one.start(), two.start()), Math.max(one.end(), two.end())));
                }
            }
        }
    }

    private static boolean holds(Span outer, Span inner) {
        return !outer.equals(inner) && outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private boolean cutOneCrossing() {
        for (Map.Entry<Integer, Span> left : ranges.entrySet()) {
            for (Map.Entry<Integer, Span> right : ranges.entrySet()) {
                Span one = left.getValue();
                Span two = right.getValue();
                if (one.start() < two.start() && two.start() < one.end() && one.end() < two.end()) {
                    Span behind = new Span(one.end(), two.end());
                    boolean ownWords = pieces(right.getKey()).stream().anyMatch(behind::overlaps);
                    right.setValue(ownWords ? behind : new Span(two.start(), one.end()));
                    return true;
                }
            }
        }
        return false;
    }

    private List<InlineText.Run> runs(Deque<List<InlineText.Run>> markers) {
        List<InlineText.Run> runs = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        StringBuilder words = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            if (isEdge(at)) {
                flush(words, runs);
                close(at, open, runs);
                open(at, open, runs);
            }
            if (at < text.length() && text.charAt(at) == MarkedSource.MARKER) {
                flush(words, runs);
                runs.addAll(markers.removeFirst());
            } else if (at < text.length()) {
                words.append(text.charAt(at));
            }
        }
        flush(words, runs);
        return runs;
    }

    private boolean isEdge(int at) {
        return ranges.values().stream().anyMatch(range -> range.start() == at || range.end() == at);
    }

    private static void flush(StringBuilder words, List<InlineText.Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new InlineText.Words(words.toString()));
            words.setLength(0);
        }
    }

    private void close(int at, Deque<Integer> open, List<InlineText.Run> runs) {
        while (end(open.peek()) == at) {
            runs.add(new InlineText.Closing(open.pop()));
        }
    }

    private int end(@Nullable Integer tag) {
        Span range = tag == null ? null : ranges.get(tag);
        return range == null ? -1 : range.end();
    }

    private void open(int at, Deque<Integer> open, List<InlineText.Run> runs) {
        Comparator<Map.Entry<Integer, Span>> outerFirst =
                Comparator.comparingInt(range -> -range.getValue().end());
        ranges.entrySet().stream()
                .filter(range -> range.getValue().start() == at)
                .sorted(outerFirst.thenComparing(this::sourceOrder))
                .forEach(range -> {
                    open.push(range.getKey());
                    runs.add(new InlineText.Opening(range.getKey()));
                });
    }

    private int sourceOrder(Map.Entry<Integer, Span> one, Map.Entry<Integer, Span> two) {
        return new ArrayList<>(source.keySet()).indexOf(one.getKey())
                - new ArrayList<>(source.keySet()).indexOf(two.getKey());
    }
}
