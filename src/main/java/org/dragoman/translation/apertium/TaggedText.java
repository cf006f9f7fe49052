package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.translation.Span;

/** Text under repair, each of whose UTF-16 units knows the numbers of the inline tags around it. */
final class TaggedText {

    private final StringBuilder plain = new StringBuilder();
    private final List<Set<Integer>> tags = new ArrayList<>();

    void append(String text, Set<Integer> around) {
        plain.append(text);
        tags.addAll(Collections.nCopies(text.length(), Set.copyOf(around)));
    }

    void append(TaggedText other) {
        plain.append(other.plain);
        tags.addAll(other.tags);
    }

    /** Puts other words in place of some; they stand in the tags of the first of those. */
    void replace(int start, int end, String text) {
        Set<Integer> around = start < tags.size() ? tags.get(start) : Set.of();
        plain.replace(start, end, text);
        tags.subList(start, end).clear();
        tags.addAll(start, Collections.nCopies(text.length(), around));
    }

    void delete(int start, int end) {
        replace(start, end, "");
    }

    /** Puts a tag around all of it. */
    void wrap(int tag) {
        tags.replaceAll(around -> {
            Set<Integer> more = new HashSet<>(around);
            more.add(tag);
            return Set.copyOf(more);
        });
    }

    /** Puts a tag around the ends of what it holds. */
    void tag(int tag, Span widened) {
        Span held = range(tag);
        for (int at = widened.start(); at < widened.end(); at++) {
            if (at < held.start() || at >= held.end()) {
                Set<Integer> more = new HashSet<>(tags.get(at));
                more.add(tag);
                tags.set(at, Set.copyOf(more));
            }
        }
    }

    /** From the first to the last unit in a tag; empty at the beginning when there is none. */
    Span range(int tag) {
        int start = 0;
        int end = 0;
        for (int at = 0; at < length(); at++) {
            if (tags.get(at).contains(tag)) {
                start = end == 0 ? at : start;
                end = at + 1;
            }
        }
        return new Span(start, end);
    }

    Set<Integer> tagsAt(int index) {
        return tags.get(index);
    }

    char charAt(int index) {
        return plain.charAt(index);
    }

    int length() {
        return plain.length();
    }

    int indexOf(String text, int from) {
        return plain.indexOf(text, from);
    }

    String plain() {
        return plain.toString();
    }
}
