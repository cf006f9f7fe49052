package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.translation.Span;

/**
 * One request's worth of a block.
 *
 * @param text cleaned, without spaces around it
 * @param kept what is settled in it, leftmost first, without overlap
 * @param tags where the inline tags are that cover a part of it
 */
record Sentence(String text, List<Kept> kept, Map<Integer, Span> tags) {

    Sentence {
        kept = List.copyOf(kept);
        tags = new LinkedHashMap<>(tags);
    }

    /** The part of a longer text inside a span. */
    static Sentence of(String text, Span span, List<Kept> kept, Map<Integer, Span> tags) {
        List<Kept> inside = kept.stream()
                .filter(piece -> piece.span().overlaps(span))
                .map(piece -> piece.at(within(span, piece.span())))
                .toList();
        Map<Integer, Span> insideTags = new LinkedHashMap<>();
        tags.forEach((tag, place) -> {
            if (place.overlaps(span)) {
                insideTags.put(tag, within(span, place));
            }
        });
        return new Sentence(text.substring(span.start(), span.end()), inside, insideTags);
    }

    private static Span within(Span outer, Span inner) {
        return new Span(
                Math.max(inner.start(), outer.start()) - outer.start(),
                Math.min(inner.end(), outer.end()) - outer.start());
    }

    Sentence with(List<Kept> more) {
        List<Kept> all = new ArrayList<>(kept);
        all.addAll(more);
        all.sort(Comparator.comparingInt(piece -> piece.span().start()));
        return new Sentence(text, all, tags);
    }

    String source(Kept piece) {
        return text.substring(piece.span().start(), piece.span().end());
    }

    boolean isPossessed(Kept piece) {
        return text.substring(piece.span().end()).matches("['’]s(?!\\p{L}).*");
    }

    boolean followsSpeech(Kept piece) {
        return text.substring(0, piece.span().start())
                .matches(".*(?<!\\p{L})(?:said|says|added|asked|warned|wrote|argued|explained|noted|recalled) ");
    }

    boolean hasLowerCaseBehind(Kept piece) {
        return text.substring(piece.span().end()).matches("\\P{L}*\\p{Ll}.*");
    }

    /** It ends as a sentence does, so that the rules need no help. */
    boolean hasFinalStop() {
        return Stream.shown(text).matches(".*[.!?…][\"”’')\\]]*");
    }

    /** Where a tag or a kept piece begins or ends, the edges of the text among them. */
    List<Integer> cuts(boolean ofKept) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        tags.values().forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        if (ofKept) {
            kept.forEach(piece ->
                    cuts.addAll(List.of(piece.span().start(), piece.span().end())));
        }
        return List.copyOf(cuts);
    }
}
