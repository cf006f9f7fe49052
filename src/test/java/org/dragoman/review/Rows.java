package org.dragoman.review;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;

/** Rows and blocks for the tests. */
final class Rows {

    private Rows() {}

    static Block paragraph(int number, String text) {
        return new Block("b" + number, BlockKind.PARAGRAPH, text);
    }

    static Block headline(String text) {
        return new Block("b0", BlockKind.HEADLINE, text);
    }

    static Segment row(long id, BlockKind kind, String source, SegmentState state) {
        return new Segment(
                id,
                RowPlace.ofBlock((int) id),
                kind,
                source,
                List.of(),
                "ES " + source,
                "ES " + source,
                state,
                1,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    static Segment row(long id, String source) {
        return row(id, BlockKind.PARAGRAPH, source, SegmentState.MACHINE);
    }
}
