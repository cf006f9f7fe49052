package org.dragoman.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.review.DraftSummary;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentState;

/**
 * How far the rows of a draft are, as a bar.
 *
 * @param label the same in words
 */
record Meter(List<Part> parts, int done, int total, String label) {

    /** A stretch of the bar, in hundredths of its length. */
    record Part(String css, double start, double length) {}

    private static final List<SegmentState> ORDER = List.of(
            SegmentState.CONFIRMED,
            SegmentState.READ,
            SegmentState.EDITED,
            SegmentState.REUSED,
            SegmentState.MACHINE,
            SegmentState.MISSING);

    private static final Status LOOK_AGAIN = new Status("s-warn", "i-warn", "To look at again");

    /** A row whose source changed is not done, whoever read it before. */
    static Meter of(List<Segment> rows) {
        Map<Status, Integer> counts = new LinkedHashMap<>();
        List<Segment> settled =
                rows.stream().filter(row -> row.previousSource() == null).toList();
        for (SegmentState state : ORDER) {
            int count =
                    (int) settled.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                counts.put(Status.of(state), count);
            }
        }
        if (settled.size() < rows.size()) {
            counts.put(LOOK_AGAIN, rows.size() - settled.size());
        }
        int done = (int) rows.stream().filter(row -> !row.isUnread()).count();
        return of(counts, done, rows.size());
    }

    static Meter of(DraftSummary summary) {
        Map<Status, Integer> counts = new LinkedHashMap<>();
        counts.put(Status.of(SegmentState.CONFIRMED), summary.confirmed());
        counts.put(Status.of(SegmentState.MACHINE), summary.segments() - summary.confirmed());
        return of(counts, summary.confirmed(), summary.segments());
    }

    private static Meter of(Map<Status, Integer> counts, int done, int total) {
        List<Part> parts = new ArrayList<>();
        double start = 0;
        for (Map.Entry<Status, Integer> count : counts.entrySet()) {
            double length = total == 0 ? 0 : 100.0 * count.getValue() / total;
            parts.add(new Part(count.getKey().css(), start, length));
            start += length;
        }
        String label = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Meter(parts, done, total, label.isEmpty() ? "no rows" : label + ", of " + total);
    }
}
