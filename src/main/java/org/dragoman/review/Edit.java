package org.dragoman.review;

import org.jspecify.annotations.Nullable;

/**
 * What an editor changes in a row; null leaves a thing as it is.
 *
 * @param target XML text with the source's numbered tags; what stands behind a blank line becomes a row of its own
 * @param confirmed of a row that is cut: it is still to be
 * @param omitted cut from the translation, with the reason; or brought back
 * @param mergedInto the id of the row whose text now says this one's too; empty brings it back
 * @param join with {@code mergedInto}: this row's text is put behind the other's, or taken out of it again
 * @param originalWording the target is the original words of who is quoted; {@code reason} says where they are from
 */
public record Edit(
        @Nullable String target,
        @Nullable Boolean confirmed,
        @Nullable Boolean omitted,
        @Nullable String reason,
        @Nullable String mergedInto,
        @Nullable Boolean join,
        @Nullable Boolean originalWording) {

    public static Edit ofTarget(String target, boolean confirmed) {
        return new Edit(target, confirmed, null, null, null, null, null);
    }

    public static Edit confirm(boolean confirmed) {
        return new Edit(null, confirmed, null, null, null, null, null);
    }

    /** Cuts a row. */
    public static Edit omit(@Nullable String reason) {
        return new Edit(null, null, true, reason, null, null, null);
    }

    /** Brings a row back that was cut. */
    public static Edit bringBack() {
        return new Edit(null, null, false, null, null, null, null);
    }

    /** Merges a row into another; an empty key brings it back. */
    public static Edit merge(String into, boolean join) {
        return new Edit(null, null, null, null, into, join, null);
    }

    /** Marks a text as the original words of who is quoted. */
    public static Edit originalWording(@Nullable String target, @Nullable String saidIn) {
        return new Edit(target, null, null, saidIn, null, null, true);
    }
}
