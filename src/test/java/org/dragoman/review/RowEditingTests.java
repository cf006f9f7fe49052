package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import org.dragoman.article.Block;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

class RowEditingTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block MONEY = paragraph(2, "The work will cost 2 million euros.");
    private static final Block UNION = paragraph(2, "The European Union will pay.");
    private static final Edit WRONG = Edit.ofTarget("Bruselas pagará.", true);

    @OnBothDatabases
    void onlyTheRowThatChangedIsStale(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        long seen = desk.revision(key);
        Segment other = desk.open(key).segments().get(0);

        Segment edited = desk.edit(key, "1", Edit.ofTarget("Uno.", false), seen, "ana");

        assertThat(desk.revision(key)).isEqualTo(seen + 1);
        assertThat(edited.revision()).isEqualTo(seen + 1);
        assertThat(desk.open(key).segments().get(0)).isEqualTo(other);
        refuses(
                Reason.STALE,
                "This row was changed meanwhile; read the draft again and look at its new text.",
                () -> desk.edit(key, "1", Edit.ofTarget("Dos.", false), seen, "ana"));
        assertThat(desk.edit(key, "0", Edit.confirm(true), seen, "ana").state()).isEqualTo(SegmentState.CONFIRMED);
        assertThat(desk.targets(key).get(1)).isEqualTo("Uno.");
    }

    @OnBothDatabases
    void aRevisionThatNeverWasIsStale(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);

        refuses(
                Reason.STALE,
                "This row was changed meanwhile; read the draft again and look at its new text.",
                () -> desk.edit(key, "0", Edit.confirm(true), desk.revision(key) + 1, "ana"));
    }

    @OnBothDatabases
    void whatChangesNothingRaisesNothing(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        desk.edit(key, "0", Edit.confirm(true));
        long before = desk.revision(key);

        desk.edit(key, "0", Edit.confirm(true));

        assertThat(desk.revision(key)).isEqualTo(before);
    }

    @OnBothDatabases
    void aFindingThatIsMendedIsGone(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, UNION);
        desk.edit(key, "1", WRONG);
        assertThat(desk.open(key).openErrors()).isNotEmpty();

        desk.edit(key, "1", Edit.ofTarget("La Unión Europea pagará.", true));

        assertThat(desk.open(key).openErrors()).isEmpty();
    }

    @OnBothDatabases
    void aTermThatIsNotHonouredIsFound(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, paragraph(1, "The European Union voted."));

        desk.edit(key, "1", Edit.ofTarget("La Unión de Europa votó.", true));

        assertThat(desk.open(key).findings())
                .extracting(finding -> finding.finding().check())
                .contains("term-missing");
    }

    @OnBothDatabases
    void lookAgainEndsWhenTheChangedRowsWereSeen(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, MONEY);
        desk.nextVersion(key, HEADLINE, paragraph(2, "The work will cost 3 million euros."));
        assertThat(desk.open(key).draft().lookAgain()).isTrue();

        desk.edit(key, "1", Edit.confirm(true));

        assertThat(desk.open(key).draft().lookAgain()).isFalse();
    }
}
