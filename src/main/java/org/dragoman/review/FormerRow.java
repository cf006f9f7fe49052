package org.dragoman.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people made of a row before a version changed its English or took it out.
 *
 * @param target their text for that English; null where nobody wrote or confirmed one
 * @param state of the target
 * @param reason why it was omitted
 */
record FormerRow(
        @Nullable String target,
        SegmentState state,
        boolean omitted,
        @Nullable String reason) {

    /** Whether a row says anything of its English as it stands, not of an earlier one. */
    static boolean speaksOfItsSource(Segment row) {
        return row.omitted() || isSettled(row);
    }

    private static boolean isSettled(Segment row) {
        return row.previousSource() == null || row.previousSource().isEmpty();
    }

    /**
     * What is worth keeping of a row; null where no person decided anything.
     *
     * @param rows of its draft; what was split off it goes back behind it
     */
    static @Nullable FormerRow of(Segment row, List<Segment> rows) {
        boolean words = isSettled(row) && row.state().isHuman();
        if (!words && !row.omitted()) {
            return null;
        }
        return new FormerRow(
                words ? whole(row, rows) : null, row.state(), row.omitted(), row.omitted() ? row.reason() : null);
    }

    private static String whole(Segment row, List<Segment> rows) {
        return rows.stream()
                .filter(part -> Objects.equals(part.place().splitFrom(), row.id()))
                .sorted(Comparator.comparingInt(Segment::index))
                .map(Segment::target)
                .reduce(JoinedText.withOwnTags(row.target()), JoinedText::rejoin);
    }

    /** A new row whose English the draft had before: as it was decided then, to be looked at. */
    Segment broughtBack(Segment fresh) {
        SegmentCopy back = fresh.copy().changed("", null).decided(omitted, false, reason);
        if (target != null) {
            boolean same = target.equals(fresh.machine());
            back.target(target)
                    .state(same ? SegmentState.MACHINE : SegmentState.EDITED)
                    .changed("", same || fresh.machine().isEmpty() ? null : fresh.machine());
        }
        return back.row();
    }

    /** A row that followed its English and now has that of before again: as it was left. */
    Segment asItWas(Segment row) {
        return target == null
                ? row
                : row.copy()
                        .target(target)
                        .machine(row.machine().isEmpty() ? target : row.machine())
                        .state(state)
                        .changed(null, null)
                        .row();
    }
}
