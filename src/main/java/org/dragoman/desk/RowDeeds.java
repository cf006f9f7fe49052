package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.review.RowKinds;
import org.dragoman.review.Segment;

/** What a row's menu offers, by the names the page's script knows; what makes no sense is refused by the review anyway. */
final class RowDeeds {

    private RowDeeds() {}

    static String of(Segment row) {
        List<String> deeds = new ArrayList<>();
        if (row.isShown()) {
            ofShown(row, deeds);
        } else if (row.omitted()) {
            deeds.add("bring-back");
        } else {
            deeds.add("unmerge");
        }
        if (row.isAdded()) {
            deeds.add("delete");
        }
        return String.join(" ", deeds);
    }

    /** Whether somebody may be quoted in it. */
    static boolean isQuotable(Segment row) {
        return row.isShown() && (RowKinds.isSplit(row.kind()) || row.kind() == BlockKind.CAPTION);
    }

    private static void ofShown(Segment row, List<String> deeds) {
        boolean field = RowKinds.isField(row.kind());
        boolean headline = row.kind() == BlockKind.HEADLINE;
        if (RowKinds.isSplit(row.kind()) && !row.originalWording()) {
            deeds.add("split");
        }
        if (!field && !headline && !row.originalWording()) {
            deeds.add("merge");
        }
        if (RowKinds.isMovable(row.kind())) {
            deeds.add("up");
            deeds.add("down");
        }
        if (!field) {
            deeds.add("add");
        }
        if (!headline && !row.isAdded()) {
            deeds.add("omit");
        }
        if (row.originalWording()) {
            deeds.add("unmark");
        } else if (isQuotable(row)) {
            deeds.add("original");
        }
    }
}
