package org.dragoman.desk;

import java.util.List;
import java.util.Map;
import org.dragoman.review.Decision;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.RowNames;
import org.dragoman.review.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the page lists it.
 *
 * @param row the id of the row it is about
 * @param label what that is called
 * @param what {@code merged into Paragraph 2}
 * @param reason empty when there is none
 */
record DecisionLine(String row, String label, String what, String reason) {

    static List<DecisionLine> of(DraftWithSegments draft) {
        Map<Segment, String> names = RowNames.of(draft.segments());
        return Decision.of(draft).stream()
                .map(decision -> new DecisionLine(
                        decision.row().key(),
                        String.valueOf(names.get(decision.row())),
                        what(decision, names),
                        decision.reason() == null ? "" : decision.reason()))
                .toList();
    }

    private static String what(Decision decision, Map<Segment, String> names) {
        return switch (decision.what()) {
            case OMITTED -> "omitted";
            case MERGED -> "merged into " + name(decision.other(), names);
            case SPLIT -> "split off " + name(decision.other(), names);
            case ADDED -> "added";
            case MOVED ->
                decision.other() == null ? "moved to the top" : "moved behind " + name(decision.other(), names);
            case ORIGINAL_WORDING -> "original wording";
        };
    }

    private static String name(@Nullable Segment row, Map<Segment, String> names) {
        return row == null ? "another row" : String.valueOf(names.get(row));
    }
}
