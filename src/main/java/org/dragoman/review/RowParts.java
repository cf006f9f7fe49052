package org.dragoman.review;

import java.util.List;

/** The rows that a text with blank lines becomes. */
final class RowParts {

    private static final int MOST = 50;

    private RowParts() {}

    /**
     * The texts of a row as it was written: one, or more when it has blank lines.
     *
     * @throws ActionRefused when a row like this is not split
     */
    static List<String> of(Segment row) {
        if (RowKinds.isVerbatim(row.kind())) {
            return List.of(row.target());
        }
        List<String> parts = SplitText.parts(row.target());
        if (parts.size() < 2) {
            return parts.isEmpty() ? List.of("") : parts;
        }
        if (!RowKinds.isSplit(row.kind())) {
            throw ActionRefused.malformed("The " + RowNames.insideOf(row.kind())
                    + " is one row; take the blank line out, or add a row of another kind.");
        }
        if (!row.isShown()) {
            throw ActionRefused.malformed("A row that is omitted or merged is not split; bring it back first.");
        }
        if (row.originalWording()) {
            throw ActionRefused.malformed(
                    "Original wording stands in one row; take the blank line out, or take the mark off first.");
        }
        if (parts.size() > MOST) {
            throw ActionRefused.malformed("A row is split into " + MOST + " at most.");
        }
        return parts;
    }

    /** A row for what stands behind a blank line of another. It knows what it was split off, if that has English. */
    static Segment part(Segment row, int index, String text) {
        Long origin = row.isAdded() ? row.place().splitFrom() : Long.valueOf(row.id());
        return new Segment(
                0,
                RowPlace.added(index, origin),
                row.kind(),
                null,
                row.markup(),
                "",
                text,
                row.state().isRead() ? SegmentState.CONFIRMED : SegmentState.EDITED,
                row.revision(),
                false,
                null,
                null,
                false,
                null,
                null);
    }
}
