package org.dragoman.desk;

import java.util.List;
import java.util.Map;
import org.dragoman.review.Decision;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.RowNames;
import org.dragoman.review.Segment;

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
                        decision.words(names),
                        decision.reason() == null ? "" : decision.reason()))
                .toList();
    }
}
