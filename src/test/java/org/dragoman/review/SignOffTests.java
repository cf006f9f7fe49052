package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

class SignOffTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block MONEY = paragraph(2, "The work will cost 2 million euros.");
    private static final Block UNION = paragraph(2, "The European Union will pay.");
    private static final Edit WRONG = Edit.ofTarget("Bruselas pagará.", true);

    @OnBothDatabases
    void approvalNeedsTheRevisionTheEditorSaw(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        long seen = desk.revision(key);
        desk.edit(key, "0", Edit.confirm(true));

        refuses(
                Reason.STALE,
                "The draft changed since you read it; read it again before you approve it.",
                () -> desk.within(() -> desk.signOff.approve(key, seen, true, ReadingRule.READ, "ana")));
        assertThat(desk.open(key).draft().state()).isEqualTo(DraftState.REVIEW);
    }

    @OnBothDatabases
    void approvalNeedsEveryRowRead(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.edit(key, "0", Edit.confirm(true));

        assertThatThrownBy(() -> desk.approve(key, false)).isInstanceOfSatisfying(NotReady.class, notReady -> {
            assertThat(notReady.openErrors()).isEmpty();
            assertThat(notReady.unread())
                    .containsExactly(desk.open(key).segments().get(1));
        });

        desk.edit(key, "1", Edit.confirm(true));
        assertThat(desk.approve(key, false).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void confirmingTheRestMarksItRead(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.edit(key, "0", Edit.confirm(true));

        DraftWithSegments approved = desk.approve(key, true);

        assertThat(approved.segments())
                .extracting(Segment::state)
                .containsExactly(SegmentState.CONFIRMED, SegmentState.READ);
        assertThat(approved.draft().claim()).isNull();
        refuses(
                Reason.CONFLICT,
                "The draft is approved; reopen it to change it.",
                () -> desk.edit(key, "0", Edit.ofTarget("Otro.", false)));
    }

    @OnBothDatabases
    void openErrorsBlockApprovalUntilTheyAreDismissedWithAReason(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, UNION);
        desk.edit(key, "1", WRONG);
        SegmentFinding error = desk.open(key).openErrors().get(0);

        assertThatThrownBy(() -> desk.approve(key, true))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        notReady -> assertThat(notReady.openErrors()).containsExactly(error));
        refuses(
                Reason.MALFORMED,
                "Say why the finding is dismissed (\"reason\").",
                () -> desk.within(() -> desk.signOff.dismiss(key, error.key(), "  ", "ana")));
        refuses(
                Reason.NOT_FOUND,
                "There is no finding \"f0\" in this draft any more.",
                () -> desk.within(() -> desk.signOff.dismiss(key, "f0", "why", "ana")));

        desk.open(key)
                .openErrors()
                .forEach(open -> desk.within(() -> desk.signOff.dismiss(key, open.key(), "Converted.", "ana")));

        assertThat(desk.approve(key, true).draft().state()).isEqualTo(DraftState.APPROVED);
        assertThat(desk.open(key).findings())
                .filteredOn(finding -> !finding.isOpen())
                .extracting(SegmentFinding::dismissedReason)
                .containsOnly("Converted.");
    }

    @OnBothDatabases
    void thatARowHasNoTextIsNotDismissed(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.edit(key, "0", Edit.confirm(true));
        desk.edit(key, "1", Edit.ofTarget("", false));
        desk.missing(key, HEADLINE, FIRST, MONEY);

        DraftWithSegments draft = desk.open(key);
        assertThat(draft.openErrors())
                .extracting(error -> error.finding().check())
                .containsExactly("empty-target", "translation-missing");
        for (SegmentFinding error : draft.openErrors()) {
            refuses(
                    Reason.CONFLICT,
                    "A row without text cannot be dismissed; write its text, or omit the row with a reason.",
                    () -> desk.within(() -> desk.signOff.dismiss(key, error.key(), "It is fine.", "ana")));
        }
        assertThatThrownBy(() -> desk.approve(key, true)).isInstanceOf(NotReady.class);

        desk.edit(key, "1", Edit.ofTarget("El consejo votó el martes.", false));
        desk.edit(key, "2", Edit.omit("Of local interest"));
        assertThat(desk.approve(key, true).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void aRowWithoutTextIsNeverApprovedWhateverWasFound(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Block table = new Block("b1", BlockKind.OPAQUE, "Ayes 12, noes 3");
        String key = desk.inReview(HEADLINE, table);
        desk.edit(key, "1", Edit.ofTarget("", false));
        assertThat(desk.open(key).openErrors()).isEmpty();

        assertThatThrownBy(() -> desk.approve(key, true))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        notReady -> assertThat(notReady.unread())
                                .containsExactly(desk.open(key).segments().get(1)))
                .hasMessage(
                        "The draft cannot be approved yet: 1 row nobody confirmed. A row without text cannot be confirmed; write it, or omit it with a"
                                + " reason.");

        desk.edit(key, "1", Edit.merge("0", false));
        assertThat(desk.approve(key, true).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void omittedRowsBlockNothing(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, UNION);
        desk.edit(key, "0", Edit.confirm(true));
        desk.edit(key, "1", WRONG);

        desk.edit(key, "1", Edit.omit("Of local interest"));

        assertThat(desk.open(key).findings()).isEmpty();
        assertThat(desk.approve(key, false).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void approvalEndsLookAgainAndSentBack(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, MONEY);
        desk.nextVersion(key, HEADLINE, paragraph(2, "The work will cost 3 million euros."));
        desk.within(() -> desk.states.sendBack(key, "Check the sum.", "bea", "ana"));
        assertThat(desk.open(key).draft().sentBack()).isTrue();
        assertThat(desk.open(key).draft().assignedTo()).isEqualTo("bea");

        Draft approved = desk.approve(key, true).draft();

        assertThat(approved.lookAgain()).isFalse();
        assertThat(approved.sentBack()).isFalse();
        assertThat(approved.assignedTo()).isNull();
    }
}
