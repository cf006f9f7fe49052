package org.dragoman.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an editor did to a row, as the history keeps it.
 *
 * @param what as it follows the name of who did it: {@code confirmed paragraph 2}
 * @param detail the new text, or the reason; null when {@code what} says it all
 */
record RowDeed(String what, @Nullable String detail) {

    static RowDeed of(DraftWithSegments draft, Segment before, Segment after) {
        return new RowDeed(what(RowNames.inside(draft.segments(), before), before, after), detail(before, after));
    }

    private static String what(String row, Segment before, Segment after) {
        boolean confirmed = after.state() == SegmentState.CONFIRMED;
        if (after.omitted() != before.omitted()) {
            return (after.omitted() ? "left out " : "brought back ") + row;
        }
        if (!Objects.equals(before.mergedInto(), after.mergedInto())) {
            return after.mergedInto() == null
                    ? "made " + row + " a row of its own again"
                    : "merged " + row + " into another";
        }
        if (!before.target().equals(after.target())) {
            return (confirmed ? "edited and confirmed " : "edited ") + row;
        }
        if (confirmed && before.previousSource() != null) {
            return "found " + row + " still correct";
        }
        if (confirmed && before.state() != SegmentState.CONFIRMED) {
            return "confirmed " + row;
        }
        if (before.state().isRead() && !after.state().isRead()) {
            return "took back the confirmation of " + row;
        }
        if (after.originalWording() != before.originalWording()) {
            return after.originalWording()
                    ? "gave " + row + " its original wording"
                    : "took the mark of original wording off " + row;
        }
        return "changed the reason for " + row;
    }

    private static @Nullable String detail(Segment before, Segment after) {
        if (!before.target().equals(after.target())) {
            return after.target();
        }
        return Objects.equals(before.reason(), after.reason()) ? null : after.reason();
    }
}
