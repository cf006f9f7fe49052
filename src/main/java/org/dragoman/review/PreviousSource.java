package org.dragoman.review;

import java.util.Objects;
import org.dragoman.article.Block;
import org.jspecify.annotations.Nullable;

/** The old English that a row shows beside the new one; null when the new one is what its text was written for. */
final class PreviousSource {

    private PreviousSource() {}

    /** Of a row whose text becomes the machine's for the new English: what was looked at last. */
    static @Nullable String ofFollowing(Segment row, Block block) {
        return isSame(row, block) ? row.previousSource() : unless(block, lookedAtLast(row));
    }

    /** Of a row whose text stays until the machine has read the new English. */
    static @Nullable String ofAwaiting(Segment row, Block block) {
        if (isSame(row, block)) {
            return row.previousSource();
        }
        boolean followed = !row.machine().isEmpty();
        return unless(block, followed ? Objects.requireNonNull(row.source()) : lookedAtLast(row));
    }

    /** Of a row whose text stays because a person wrote it, or said it. */
    static @Nullable String ofStaying(Segment row, Block block, @Nullable OriginalWording known) {
        if (isSame(row, block)) {
            return row.previousSource();
        }
        String previous = unless(block, lookedAtLast(row));
        // a wording that was reused came with the English of the row, not with the one before
        boolean anothers = row.state() == SegmentState.REUSED
                && (known == null || !known.in(block.text()).equals(row.target()));
        return previous == null && anothers ? row.source() : previous;
    }

    private static boolean isSame(Segment row, Block block) {
        return block.text().equals(row.source());
    }

    private static String lookedAtLast(Segment row) {
        String previous = row.previousSource();
        return Objects.requireNonNull(previous == null || previous.isEmpty() ? row.source() : previous);
    }

    private static @Nullable String unless(Block block, String english) {
        return english.equals(block.text()) ? null : english;
    }
}
