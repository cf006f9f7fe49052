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

    /**
     * @param parts how many rows the text became
     */
    static RowDeed of(DraftWithSegments draft, Segment before, Segment after, int parts) {
        String row = RowNames.inside(draft.segments(), before);
        return new RowDeed(
                parts > 1 ? "split " + row + " into " + parts : what(draft, row, before, after), detail(before, after));
    }

    private static String what(DraftWithSegments draft, String row, Segment before, Segment after) {
        boolean confirmed = after.state() == SegmentState.CONFIRMED;
        if (after.omitted() != before.omitted()) {
            return (after.omitted() ? "left out " : "brought back ") + row;
        }
        if (!Objects.equals(before.mergedInto(), after.mergedInto())) {
            Segment into = after.mergedInto() == null ? null : draft.byId(after.mergedInto());
            return into == null
                    ? "made " + row + " a row of its own again"
                    : "merged " + row + " into " + RowNames.inside(draft.segments(), into);
        }
        if (after.originalWording() != before.originalWording()) {
            return after.originalWording()
                    ? "gave " + row + " its original wording"
                    : "took the mark of original wording off " + row;
        }
        if (after.omitted() && before.previousSource() != null && after.previousSource() == null) {
            return "left " + row + " out still";
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
        return "changed the reason for " + row;
    }

    private static @Nullable String detail(Segment before, Segment after) {
        if (!before.target().equals(after.target())) {
            return after.target();
        }
        return Objects.equals(before.reason(), after.reason()) ? null : after.reason();
    }
}
