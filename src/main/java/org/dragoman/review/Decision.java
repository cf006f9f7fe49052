package org.dragoman.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** As it is kept with the publication, each in the words of the page: {@code Paragraph 3 split off Paragraph 2.} */
    public static List<String> sentences(DraftWithSegments draft) {
        Map<Segment, String> names = RowNames.of(draft.segments());
        return of(draft).stream().map(decision -> decision.sentence(names)).toList();
    }

    private String sentence(Map<Segment, String> names) {
        String said = name(row, names) + " " + words(names);
        return reason == null ? said + "." : said + ": " + reason;
    }

    /**
     * What was decided, as it follows the name of the row: {@code merged into Paragraph 2}.
     *
     * @param names what the draft's rows are called
     */
    public String words(Map<Segment, String> names) {
        return switch (what) {
            case OMITTED -> "omitted";
            case MERGED -> "merged into " + name(other, names);
            case SPLIT -> "split off " + name(other, names);
            case ADDED -> "added";
            case MOVED -> other == null ? "moved to the top" : "moved behind " + name(other, names);
            case ORIGINAL_WORDING -> "original wording";
        };
    }

    private static String name(@Nullable Segment row, Map<Segment, String> names) {
        return row == null ? "another row" : names.getOrDefault(row, RowNames.of(row.kind()));
    }
}
