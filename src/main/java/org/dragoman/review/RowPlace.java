package org.dragoman.review;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands, and why there.
 *
 * @param index among the draft's rows, from 0
 * @param inSource its block's place in the article; null for a row the desk added
 * @param moved whether the desk put it at another place than the article's
 * @param splitFrom the id of the row it was split off; null for any other
 */
public record RowPlace(
        int index,
        @Nullable Integer inSource,
        boolean moved,
        @Nullable Long splitFrom) {

    /** Of a row that stands where its block does. */
    static RowPlace ofBlock(int inSource) {
        return new RowPlace(inSource, inSource, false, null);
    }

    static RowPlace added(int index, @Nullable Long splitFrom) {
        return new RowPlace(index, null, false, splitFrom);
    }

    RowPlace at(int otherIndex) {
        return new RowPlace(otherIndex, inSource, moved, splitFrom);
    }

    RowPlace moved(boolean byTheDesk) {
        return new RowPlace(index, inSource, byTheDesk, splitFrom);
    }
}
