package org.dragoman.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.article.InlineText;

/**
 * Which rows say one thing together: a row, those split off it, and those merged into it. What the checks look at is all of
 * it, for a number or a term may stand in any part.
 */
public final class RowGroups {

    private final Map<Long, List<Segment>> parts;
    private final Map<Long, List<Segment>> merged;

    RowGroups(List<Segment> rows) {
        parts = rows.stream()
                .filter(row -> row.place().splitFrom() != null && row.isShown())
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.place().splitFrom())));
        merged = rows.stream()
                .filter(row -> row.mergedInto() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.mergedInto())));
    }

    /** The row with the English of those merged into it, and the text of those split off it. */
    public Segment whole(Segment row) {
        String source = row.source();
        List<Segment> into = merged.getOrDefault(row.id(), List.of());
        List<Segment> off = parts.getOrDefault(row.id(), List.of());
        if (source == null || into.isEmpty() && off.isEmpty()) {
            return row;
        }
        StringBuilder sources = new StringBuilder(source);
        into.stream()
                .map(Segment::source)
                .filter(Objects::nonNull)
                .forEach(other -> sources.append(' ').append(InlineText.escape(Inspection.plain(other))));
        String target = into.isEmpty() ? row.target() : JoinedText.withOwnTags(row.target());
        for (Segment part : off) {
            target = JoinedText.rejoin(target, part.target());
        }
        return row.copy().source(row.kind(), sources.toString()).target(target).row();
    }
}
