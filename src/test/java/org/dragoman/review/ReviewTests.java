package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.testing.TestClock;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block MONEY = paragraph(2, "The work will cost 2 million euros.");

    private static final Block UNION = paragraph(2, "The European Union will pay.");
    private static final Edit WRONG = Edit.ofTarget("Bruselas pagará.", true);

    private static void refuses(Reason reason, String sentence, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ActionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessage(sentence);
    }

    @OnBothDatabases
    void aClaimKeepsOthersOutUntilItLapses(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.within(() -> desk.review.claim(key, "ana"));
        String refusal = "ana has claimed this draft until 2026-05-07T12:30:00Z; ask them to release it.";

        refuses(
                Reason.CONFLICT,
                refusal,
                () -> desk.edit(key, "1", Edit.ofTarget("Otro.", false), desk.revision(key), "bea"));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.review.claim(key, "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.review.release(key, "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.review.reject(key, "", "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.review.hold(key, "", "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.review.lock(key, "bea")));

        desk.clock.pass(Duration.ofMinutes(30));
        desk.edit(key, "1", Edit.ofTarget("Otro.", false), desk.revision(key), "bea");
        assertThat(desk.open(key).draft().claim())
                .isEqualTo(new Draft.Claim("bea", TestClock.NOON.plus(Duration.ofMinutes(60))));
    }

    @OnBothDatabases
    void everyEditProlongsTheClaim(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.edit(key, "1", Edit.confirm(true));
        desk.clock.pass(Duration.ofMinutes(29));
        desk.edit(key, "0", Edit.confirm(true));
        desk.clock.pass(Duration.ofMinutes(29));

        refuses(
                Reason.CONFLICT,
                "ana has claimed this draft until 2026-05-07T12:59:00Z; ask them to release it.",
                () -> desk.within(() -> desk.review.claim(key, "bea")));
    }

    @OnBothDatabases
    void upkeepLetsGoOfLapsedClaims(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        desk.within(() -> desk.review.claim(key, "ana"));
        desk.clock.pass(Duration.ofMinutes(29));
        assertThat(desk.within(desk.drafts::lapseClaims)).isZero();

        desk.clock.pass(Duration.ofMinutes(1));

        assertThat(desk.within(desk.drafts::lapseClaims)).isEqualTo(1);
        assertThat(desk.open(key).draft().claim()).isNull();
    }

    @OnBothDatabases
    void claimsDoNotRaiseTheRevision(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        long before = desk.revision(key);

        desk.within(() -> desk.review.claim(key, "ana"));
        desk.within(() -> desk.review.release(key, "ana"));

        assertThat(desk.revision(key)).isEqualTo(before);
        assertThat(desk.open(key).draft().claim()).isNull();
    }

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
    void approvalNeedsTheRevisionTheEditorSaw(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        long seen = desk.revision(key);
        desk.edit(key, "0", Edit.confirm(true));

        refuses(
                Reason.STALE,
                "The draft changed since you read it; read it again before you approve it.",
                () -> desk.within(() -> desk.review.approve(key, seen, true, "ana")));
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
                () -> desk.within(() -> desk.review.dismiss(key, error.key(), "  ", "ana")));
        refuses(
                Reason.NOT_FOUND,
                "There is no finding \"f0\" in this draft any more.",
                () -> desk.within(() -> desk.review.dismiss(key, "f0", "why", "ana")));

        desk.open(key)
                .openErrors()
                .forEach(open -> desk.within(() -> desk.review.dismiss(key, open.key(), "Converted.", "ana")));

        assertThat(desk.approve(key, true).draft().state()).isEqualTo(DraftState.APPROVED);
        assertThat(desk.open(key).findings())
                .filteredOn(finding -> !finding.isOpen())
                .extracting(SegmentFinding::dismissedReason)
                .containsOnly("Converted.");
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
    void omittedRowsBlockNothing(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, UNION);
        desk.edit(key, "0", Edit.confirm(true));
        desk.edit(key, "1", WRONG);

        desk.edit(key, "1", new Edit(null, null, true, "Of local interest", null, null));

        assertThat(desk.open(key).findings()).isEmpty();
        assertThat(desk.approve(key, false).draft().state()).isEqualTo(DraftState.APPROVED);
    }

    @OnBothDatabases
    void rowsAreAddedAndTakenAway(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, MONEY);

        Segment added = desk.within(() -> desk.review.add(key, "1", BlockKind.CROSSHEAD, "El coste", "ana"));

        assertThat(added.index()).isEqualTo(2);
        assertThat(added.source()).isNull();
        assertThat(added.state()).isEqualTo(SegmentState.EDITED);
        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "ES " + FIRST.text(), "El coste", "ES " + MONEY.text());

        desk.within(() -> desk.review.remove(key, added.key(), "ana"));

        assertThat(desk.open(key).segments()).extracting(Segment::index).containsExactly(0, 1, 2);
        refuses(
                Reason.CONFLICT,
                "A row with a source cannot be deleted; omit it with a reason instead.",
                () -> desk.within(() -> desk.review.remove(key, "1", "ana")));
        refuses(
                Reason.NOT_FOUND,
                "There is no row \"s0\" in this draft; read it again.",
                () -> desk.within(() -> desk.review.remove(key, "s0", "ana")));
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

    @OnBothDatabases
    void approvalEndsLookAgainAndSentBack(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, MONEY);
        desk.nextVersion(key, HEADLINE, paragraph(2, "The work will cost 3 million euros."));
        desk.within(() -> desk.review.sendBack(key, "Check the sum.", "bea", "ana"));
        assertThat(desk.open(key).draft().sentBack()).isTrue();
        assertThat(desk.open(key).draft().assignedTo()).isEqualTo("bea");

        Draft approved = desk.approve(key, true).draft();

        assertThat(approved.lookAgain()).isFalse();
        assertThat(approved.sentBack()).isFalse();
        assertThat(approved.assignedTo()).isNull();
    }

    @OnBothDatabases
    void whatWasDecidedIsTakenUpAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);

        desk.within(() -> desk.review.hold(key, "Wait for the minister.", "ana"));
        Draft held = desk.open(key).draft();
        assertThat(held.state()).isEqualTo(DraftState.HELD);
        assertThat(held.held()).isEqualTo(new Held(org.dragoman.translation.HeldCode.EDITOR, "Wait for the minister."));

        desk.within(() -> desk.review.reopen(key, "ana"));
        assertThat(desk.open(key).draft().held()).isNull();
        desk.within(() -> desk.review.reject(key, "Not for us.", "ana"));
        assertThat(desk.open(key).draft().state()).isEqualTo(DraftState.REJECTED);
        refuses(
                Reason.CONFLICT,
                "A draft that is rejected cannot be rejected.",
                () -> desk.within(() -> desk.review.reject(key, "", "ana")));
        refuses(
                Reason.CONFLICT,
                "The draft is rejected, not in review; it cannot be changed now.",
                () -> desk.edit(key, "0", Edit.confirm(true)));

        desk.within(() -> desk.review.reopen(key, "ana"));
        assertThat(desk.open(key).draft().state()).isEqualTo(DraftState.REVIEW);
        refuses(
                Reason.CONFLICT,
                "A draft that is review cannot be reopened.",
                () -> desk.within(() -> desk.review.reopen(key, "ana")));
    }

    @OnBothDatabases
    void reasonsThatDoNotFitAreRefused(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, MONEY);
        String sentence = "\"reason\" has 1001 characters; at most 1000 are kept. Shorten it.";
        String endless = "a".repeat(1001);
        desk.edit(key, "1", Edit.ofTarget("", false));
        String finding = desk.open(key).findings().get(0).key();

        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.review.hold(key, endless, "ana")));
        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.review.reject(key, endless, "ana")));
        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.review.sendBack(key, endless, null, "ana")));
        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.review.dismiss(key, finding, endless, "ana")));
        refuses(
                Reason.MALFORMED,
                "\"to\" is the name of a person; nobody has one that long.",
                () -> desk.within(() -> desk.review.sendBack(key, "", "b".repeat(101), "ana")));
    }

    @OnBothDatabases
    void whatIsNotThereIsSaid(Database database) {
        ReviewDesk desk = new ReviewDesk(database);

        for (String key : new String[] {"d0", "x", "", "d", "d99999999999999999999", "81"}) {
            refuses(
                    Reason.NOT_FOUND,
                    "There is no draft \"" + key + "\"; the list of drafts has their ids.",
                    () -> desk.open(key));
        }
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        DraftCursor cursor = new DraftCursor(3, TestClock.NOON.plusNanos(1000), 81);

        assertThat(DraftCursor.parse(cursor.written())).isEqualTo(cursor);
        assertThatThrownBy(() -> DraftCursor.parse("3-x-1"))
                .hasMessage("\"3-x-1\" is no cursor of this list; take \"next\" of the answer before.");
    }
}
