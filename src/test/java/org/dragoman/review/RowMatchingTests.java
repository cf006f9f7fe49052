package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;
import static org.dragoman.review.Rows.row;

import java.util.Arrays;
import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowMatchingTests {

    private static final String MAYOR = "The mayor opened the bridge on Tuesday.";
    private static final String COST = "It cost 2.4 million euros and took 18 months.";
    private static final String FISH = "Fishermen had asked for a light at the pier.";

    /** The id of each block's row, null for a new one. */
    private static List<@Nullable Long> ids(RowMatching matching) {
        return matching.matches().stream()
                .map(match -> match.row() == null ? null : match.row().id())
                .toList();
    }

    private static List<Long> gone(RowMatching matching) {
        return matching.gone().stream().map(Segment::id).toList();
    }

    private static List<Segment> threeRows() {
        return List.of(row(1, MAYOR), row(2, COST), row(3, FISH));
    }

    @Test
    void textsThatStayKeepTheirRows() {
        RowMatching matching =
                RowMatching.of(threeRows(), List.of(paragraph(1, MAYOR), paragraph(2, COST), paragraph(3, FISH)));

        assertThat(ids(matching)).containsExactly(1L, 2L, 3L);
        assertThat(matching.matches()).allMatch(RowMatching.Match::isUnchanged);
        assertThat(gone(matching)).isEmpty();
    }

    @Test
    void movedTextsKeepTheirRows() {
        RowMatching matching =
                RowMatching.of(threeRows(), List.of(paragraph(1, FISH), paragraph(2, MAYOR), paragraph(3, COST)));

        assertThat(ids(matching)).containsExactly(3L, 1L, 2L);
        assertThat(matching.matches()).allMatch(RowMatching.Match::isUnchanged);
    }

    @Test
    void aChangedTextFindsItsRowBesideOneThatIsGone() {
        String dearer = "It cost 2.8 million euros and took 18 months.";

        RowMatching matching = RowMatching.of(threeRows(), List.of(paragraph(1, dearer), paragraph(2, FISH)));

        assertThat(ids(matching)).containsExactly(2L, 3L);
        assertThat(matching.matches().get(0).isUnchanged()).isFalse();
        assertThat(gone(matching)).containsExactly(1L);
    }

    @Test
    void aNewTextBeforeAChangedOneTakesNoRow() {
        String dearer = "It cost 2.8 million euros and took 18 months.";
        List<Block> blocks = List.of(
                paragraph(1, MAYOR),
                paragraph(2, "Nobody was hurt when lightning struck."),
                paragraph(3, dearer),
                paragraph(4, FISH));

        RowMatching matching = RowMatching.of(threeRows(), blocks);

        assertThat(ids(matching)).isEqualTo(Arrays.asList(1L, null, 2L, 3L));
        assertThat(gone(matching)).isEmpty();
    }

    @Test
    void aTextWrittenAnewTakesTheRowInItsPlace() {
        List<Block> blocks =
                List.of(paragraph(1, MAYOR), paragraph(2, "Taxes pay for all of this."), paragraph(3, FISH));

        assertThat(ids(RowMatching.of(threeRows(), blocks))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theHeadlineKeepsItsRowHoweverItChanges() {
        List<Segment> rows = List.of(
                row(7, BlockKind.KICKER, "Ports", SegmentState.MACHINE),
                row(8, BlockKind.HEADLINE, "Old words", SegmentState.CONFIRMED),
                row(9, MAYOR));

        RowMatching matching = RowMatching.of(rows, List.of(headline("Something else"), paragraph(1, MAYOR)));

        assertThat(ids(matching)).containsExactly(8L, 9L);
        assertThat(gone(matching)).containsExactly(7L);
    }

    @Test
    void equalParagraphsHaveARowEach() {
        List<Segment> rows = List.of(row(1, "***"), row(2, MAYOR), row(3, "***"));

        RowMatching matching = RowMatching.of(
                rows, List.of(paragraph(1, "***"), paragraph(2, "***"), paragraph(3, MAYOR), paragraph(4, "***")));

        assertThat(ids(matching)).isEqualTo(Arrays.asList(1L, 3L, 2L, null));
    }

    @Test
    void anotherKindIsAnotherRow() {
        RowMatching matching =
                RowMatching.of(List.of(row(1, MAYOR)), List.of(new Block("b1", BlockKind.CROSSHEAD, MAYOR)));

        assertThat(matching.matches().get(0).row()).isNull();
        assertThat(gone(matching)).containsExactly(1L);
    }

    @Test
    void aTextThatComesBackTakesTheRowWrittenForIt() {
        Segment changed = row(1, "Nobody was hurt.").copy().changed(MAYOR, null).row();
        Segment alike = row(2, "The mayor opened the bridge on Friday.");

        RowMatching matching = RowMatching.of(List.of(changed, alike), List.of(paragraph(1, MAYOR)));

        assertThat(ids(matching)).containsExactly(1L);
        assertThat(gone(matching)).containsExactly(2L);
    }

    @Test
    void theWordNullIsAText() {
        RowMatching matching = RowMatching.of(threeRows(), List.of(paragraph(1, FISH), paragraph(2, "null")));

        assertThat(ids(matching)).isEqualTo(Arrays.asList(3L, null));
    }
}
