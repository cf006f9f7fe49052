package org.dragoman.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk made of a row beyond translating it.
 *
 * @param other the row it was merged into, split off or put behind; null where there is none
 * @param reason why it was omitted, or where its original wording is from
 */
public record Decision(
        What what,
        Segment row,
        @Nullable Segment other,
        @Nullable String reason) {

    /** What was decided. */
    public enum What {
        OMITTED,
        MERGED,
        SPLIT,
        ADDED,
        MOVED,
        ORIGINAL_WORDING
    }

    /** Those that stand in a draft, in the order of its rows. */
    public static List<Decision> of(DraftWithSegments draft) {
        List<Decision> decisions = new ArrayList<>();
        for (Segment row : draft.segments()) {
            Decision one = ofText(draft, row);
            if (one != null) {
                decisions.add(one);
            }
            if (row.isShown() && row.place().moved()) {
                decisions.add(new Decision(What.MOVED, row, draft.shownBefore(row), null));
            }
            if (row.isShown() && row.originalWording()) {
                decisions.add(new Decision(What.ORIGINAL_WORDING, row, null, row.reason()));
            }
        }
        return decisions;
    }

    private static @Nullable Decision ofText(DraftWithSegments draft, Segment row) {
        if (row.omitted()) {
            return new Decision(What.OMITTED, row, null, row.reason());
        }
        if (row.mergedInto() != null) {
            return new Decision(What.MERGED, row, draft.byId(row.mergedInto()), null);
        }
        if (!row.isAdded()) {
            return null;
        }
        Segment origin =
                row.place().splitFrom() == null ? null : draft.byId(row.place().splitFrom());
        return origin == null ? new Decision(What.ADDED, row, null, null) : new Decision(What.SPLIT, row, origin, null);
    }

    /** As it is kept with the publication. */
    public String sentence() {
        return switch (what) {
            case OMITTED -> "Omitted " + row.key() + ": " + reason;
            case MERGED -> "Merged " + row.key() + " into " + key(other) + ".";
            case SPLIT -> "Split " + row.key() + " off " + key(other) + ".";
            case ADDED ->
                RowKinds.isField(row.kind())
                        ? "Added " + row.key() + ", " + RowNames.insideOf(row.kind()) + "."
                        : "Added " + row.key() + ".";
            case MOVED ->
                other == null
                        ? "Moved " + row.key() + " to the top."
                        : "Moved " + row.key() + " behind " + key(other) + ".";
            case ORIGINAL_WORDING -> "Original wording in " + row.key() + ": " + reason;
        };
    }

    private static String key(@Nullable Segment row) {
        return row == null ? "another row" : row.key();
    }
}
