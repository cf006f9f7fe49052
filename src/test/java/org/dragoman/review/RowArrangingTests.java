package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.jspecify.annotations.Nullable;

class RowArrangingTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block STANDFIRST = new Block("b9", BlockKind.STANDFIRST, "A short night.");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block SECOND = paragraph(2, "The harbour is old.");
    private static final Block THIRD = paragraph(3, "Fishermen had asked for it.");
    private static final Block FOURTH = paragraph(4, "Nobody spoke against the plan.");

    private static Segment add(ReviewDesk desk, String key, String after, BlockKind kind, String target) {
        return desk.within(() -> desk.arranging.add(key, after, kind, target, null, "ana"));
    }

    private static void move(ReviewDesk desk, String key, String row, String after) {
        desk.within(() -> desk.arranging.move(key, row, after, null, "ana"));
    }

    private static void remove(ReviewDesk desk, String key, String row, @Nullable String join) {
        desk.within(() -> desk.arranging.remove(key, row, join, null, "ana"));
    }

    private static List<String> decisions(ReviewDesk desk, String key) {
        return Decision.sentences(desk.open(key));
    }

    private static String id(ReviewDesk desk, String key, int index) {
        return desk.open(key).segments().get(index).key();
    }

    @OnBothDatabases
    void rowsAreAddedAndTakenAway(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);

        Segment added = add(desk, key, "1", BlockKind.CROSSHEAD, "El puerto");

        assertThat(added.index()).isEqualTo(2);
        assertThat(added.source()).isNull();
        assertThat(added.state()).isEqualTo(SegmentState.EDITED);
        assertThat(decisions(desk, key)).containsExactly("Crosshead added.");
        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "ES " + FIRST.text(), "El puerto", "ES " + SECOND.text());

        remove(desk, key, added.key(), null);

        assertThat(desk.open(key).segments()).extracting(Segment::index).containsExactly(0, 1, 2);
        assertThat(decisions(desk, key)).isEmpty();
        refuses(
                Reason.CONFLICT,
                "A row with a source cannot be deleted; omit it with a reason instead.",
                () -> remove(desk, key, "1", null));
        refuses(
                Reason.NOT_FOUND,
                "There is no row \"s0\" in this draft; read it again.",
                () -> remove(desk, key, "s0", null));
    }

    @OnBothDatabases
    void anAddedRowThatSaysNothingBlocksApproval(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        Segment empty = add(desk, key, "1", BlockKind.PARAGRAPH, "");

        refuses(
                Reason.CONFLICT,
                "The draft cannot be approved yet: 1 row nobody confirmed. A row without text cannot be confirmed;"
                        + " write it, or delete it.",
                () -> desk.approve(key, true));
        refuses(
                Reason.MALFORMED,
                "An empty row cannot be confirmed; write its text, or delete it.",
                () -> desk.edit(key, empty.key(), Edit.confirm(true)));
        refuses(
                Reason.MALFORMED,
                "A row the desk added is not omitted but deleted; no English goes with it.",
                () -> desk.edit(key, empty.key(), Edit.omit("why")));

        remove(desk, key, empty.key(), null);
        assertThat(desk.approve(key, true).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void theTextOfAnAddedRowCanGoIntoAnother(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        Segment added = add(desk, key, "0", BlockKind.PARAGRAPH, "Nota.");

        remove(desk, key, added.key(), "2");

        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "ES " + FIRST.text() + " Nota.", "ES " + SECOND.text());
        assertThat(desk.open(key).segments().get(1).state()).isEqualTo(SegmentState.EDITED);
        assertThat(desk.open(key).segments()).extracting(Segment::index).containsExactly(0, 1, 2);
    }

    @OnBothDatabases
    void aMovedRowIsADecisionUntilItIsBack(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        long before = desk.revision(key);

        move(desk, key, "3", "0");

        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "ES " + THIRD.text(), "ES " + FIRST.text(), "ES " + SECOND.text());
        assertThat(desk.revision(key)).isEqualTo(before + 1);
        assertThat(decisions(desk, key)).containsExactly("Paragraph 1 moved behind Headline.");

        move(desk, key, id(desk, key, 1), id(desk, key, 3));

        assertThat(decisions(desk, key)).isEmpty();
        assertThat(desk.open(key).segments()).extracting(Segment::index).containsExactly(0, 1, 2, 3);
    }

    @OnBothDatabases
    void twoRowsThatAreExchangedBackAreInPlace(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);

        move(desk, key, "1", "2");
        move(desk, key, "1", "2");

        assertThat(desk.targets(key)).containsExactly("ES Town votes", "ES " + FIRST.text(), "ES " + SECOND.text());
        assertThat(decisions(desk, key)).isEmpty();
    }

    @OnBothDatabases
    void movingToWhereItIsChangesNothing(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        long before = desk.revision(key);

        move(desk, key, "2", "1");
        move(desk, key, "1", "");

        assertThat(desk.revision(key)).isEqualTo(before);
    }

    @OnBothDatabases
    void aCorrectionDoesNotUndoTheDesksOrder(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        move(desk, key, "3", "1");
        String moved = id(desk, key, 2);

        desk.nextVersion(key, HEADLINE, FOURTH, FIRST, SECOND, THIRD);

        assertThat(desk.targets(key))
                .containsExactly(
                        "ES Town votes",
                        "ES " + FOURTH.text(),
                        "ES " + FIRST.text(),
                        "ES " + THIRD.text(),
                        "ES " + SECOND.text());
        assertThat(id(desk, key, 3)).isEqualTo(moved);
        assertThat(decisions(desk, key)).containsExactly("Paragraph 3 moved behind Paragraph 2.");

        // the row it follows is gone: it stays behind that one's neighbour
        desk.nextVersion(key, HEADLINE, FOURTH, SECOND, THIRD);
        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "ES " + FOURTH.text(), "ES " + THIRD.text(), "ES " + SECOND.text());

        // the article itself has that order now
        desk.nextVersion(key, HEADLINE, FOURTH, THIRD, SECOND);
        assertThat(decisions(desk, key)).isEmpty();
    }

    @OnBothDatabases
    void theCorrectedTextOfAMovedRowArrivesWhereItStands(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        move(desk, key, "3", "0");

        desk.nextVersion(key, HEADLINE, FIRST, SECOND, paragraph(3, "Fishermen had asked for it twice."));

        Segment moved = desk.open(key).segments().get(1);
        assertThat(moved.target()).isEqualTo("ES Fishermen had asked for it twice.");
        assertThat(moved.previousSource()).isEqualTo(THIRD.text());
        assertThat(moved.place().moved()).isTrue();
    }

    @OnBothDatabases
    void whatHasItsOwnPlaceIsNotMoved(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, STANDFIRST, FIRST, SECOND);
        Segment push = add(desk, key, "", BlockKind.PUSH_TEXT, "Votan.");

        refuses(
                Reason.MALFORMED,
                "The headline has a place of its own in what is published; only rows of the body are moved.",
                () -> move(desk, key, "0", "2"));
        refuses(
                Reason.MALFORMED,
                "The headline and the standfirst stand above the body; move the row behind them.",
                () -> move(desk, key, "3", "0"));
        refuses(
                Reason.MALFORMED,
                "The texts beside the article stand behind the body; move the row before them.",
                () -> move(desk, key, "2", push.key()));
        refuses(Reason.MALFORMED, "A row is not moved behind itself.", () -> move(desk, key, "2", "2"));
        refuses(
                Reason.NOT_FOUND,
                "There is no row \"s0\" in this draft; read it again.",
                () -> move(desk, key, "2", "s0"));
    }

    @OnBothDatabases
    void aRowThatChangedMeanwhileIsNotMoved(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        long seen = desk.revision(key);
        desk.edit(key, "2", Edit.ofTarget("Otro.", false));

        refuses(
                Reason.STALE,
                "This row was changed meanwhile; read the draft again and look at its new text.",
                () -> desk.within(() -> desk.arranging.move(key, "2", "0", seen, "ana")));
    }

    @OnBothDatabases
    void textsBesideTheArticleAreThereOnceAndLast(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);

        Segment push = add(desk, key, "0", BlockKind.PUSH_TEXT, "El pueblo vota.");
        Segment site = add(desk, key, "", BlockKind.SITE_HEADLINE, "x".repeat(71));

        assertThat(desk.open(key).segments())
                .extracting(Segment::kind)
                .containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PUSH_TEXT, BlockKind.SITE_HEADLINE);
        assertThat(desk.open(key).findingsOf(site))
                .extracting(found -> found.finding().message())
                .containsExactly("The site headline has 71 characters, the limit is 70; shorten it by 1.");
        assertThat(decisions(desk, key)).containsExactly("Push text added.", "Site headline added.");
        refuses(
                Reason.CONFLICT,
                "The draft has its push text already; change that one instead.",
                () -> add(desk, key, "", BlockKind.PUSH_TEXT, "Otra."));
        refuses(
                Reason.CONFLICT,
                "The draft has its headline already; change that one instead.",
                () -> add(desk, key, "", BlockKind.HEADLINE, "Otro."));
        refuses(
                Reason.MALFORMED,
                "A text beside the article, such as the push text, is not merged with its rows.",
                () -> desk.edit(key, push.key(), Edit.merge("1", true)));

        desk.edit(key, site.key(), Edit.ofTarget("y".repeat(70), true));
        assertThat(desk.open(key).findings()).isEmpty();
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);
        assertThat(desk.targets(key).subList(2, 5))
                .containsExactly("ES " + SECOND.text(), "El pueblo vota.", "y".repeat(70));
    }

    @OnBothDatabases
    void onlyWhatADeskWritesIsAdded(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);

        refuses(
                Reason.MALFORMED,
                "A row of the kind \"table\" cannot be added; one of: standfirst, kicker, byline, dateline, paragraph,"
                        + " crosshead, quote, list-item, credit, seo-title, seo-description, site-headline, push-text.",
                () -> add(desk, key, "1", BlockKind.TABLE, "a"));
        refuses(
                Reason.MALFORMED,
                "A row that is added has no blank line in it; add one row after the other.",
                () -> add(desk, key, "1", BlockKind.PARAGRAPH, "a\n\nb"));
    }
}
