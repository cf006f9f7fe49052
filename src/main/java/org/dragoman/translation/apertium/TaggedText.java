package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
