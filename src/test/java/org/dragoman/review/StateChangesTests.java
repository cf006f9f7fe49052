package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import org.dragoman.article.Block;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.translation.HeldCode;

class StateChangesTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block UNION = paragraph(2, "The European Union will pay.");

    @OnBothDatabases
    void whatWasDecidedIsTakenUpAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);

        desk.within(() -> desk.states.hold(key, "Wait for the minister.", "ana"));
        Draft held = desk.open(key).draft();
        assertThat(held.state()).isEqualTo(DraftState.HELD);
        assertThat(held.held()).isEqualTo(new Held(HeldCode.EDITOR, "Wait for the minister."));

        desk.within(() -> desk.states.reopen(key, "ana"));
        assertThat(desk.open(key).draft().held()).isNull();
        desk.within(() -> desk.states.reject(key, "Not for us.", "ana"));
        assertThat(desk.open(key).draft().state()).isEqualTo(DraftState.REJECTED);
        refuses(
                Reason.CONFLICT,
                "A draft that is rejected cannot be rejected.",
                () -> desk.within(() -> desk.states.reject(key, "", "ana")));
        refuses(
                Reason.CONFLICT,
                "The draft is rejected, not in review; it cannot be changed now.",
                () -> desk.edit(key, "0", Edit.confirm(true)));

        desk.within(() -> desk.states.reopen(key, "ana"));
        assertThat(desk.open(key).draft().state()).isEqualTo(DraftState.REVIEW);
        refuses(
                Reason.CONFLICT,
                "A draft that is in review cannot be reopened.",
                () -> desk.within(() -> desk.states.reopen(key, "ana")));
    }

    @OnBothDatabases
    void reasonsThatDoNotFitAreRefused(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, UNION);
        String sentence = "\"reason\" has 1001 characters; at most 1000 are kept. Shorten it.";
        String endless = "a".repeat(1001);
        desk.edit(key, "1", Edit.ofTarget("Bruselas pagará.", false));
        String finding = desk.open(key).findings().get(0).key();

        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.states.hold(key, endless, "ana")));
        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.states.reject(key, endless, "ana")));
        refuses(Reason.MALFORMED, sentence, () -> desk.within(() -> desk.states.sendBack(key, endless, null, "ana")));
        refuses(
                Reason.MALFORMED,
                sentence,
                () -> desk.within(() -> desk.signOff.dismiss(key, finding, endless, "ana")));
        refuses(
                Reason.MALFORMED,
                "\"to\" is the name of a person; nobody has one that long.",
                () -> desk.within(() -> desk.states.sendBack(key, "", "b".repeat(101), "ana")));
    }
}
