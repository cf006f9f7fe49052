package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dragoman.article.Block;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.testing.TestClock;

class ClaimsTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");

    @OnBothDatabases
    void aClaimKeepsOthersOutUntilItLapses(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.within(() -> desk.opened.claim(key, "ana"));
        String refusal = "ana has claimed this draft until 12:30 UTC; ask them to release it.";

        refuses(
                Reason.CONFLICT,
                refusal,
                () -> desk.edit(key, "1", Edit.ofTarget("Otro.", false), desk.revision(key), "bea"));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.opened.claim(key, "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.opened.release(key, "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.states.reject(key, "", "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.states.hold(key, "", "bea")));
        refuses(Reason.CONFLICT, refusal, () -> desk.within(() -> desk.opened.lock(key, "bea")));

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
                "ana has claimed this draft until 12:59 UTC; ask them to release it.",
                () -> desk.within(() -> desk.opened.claim(key, "bea")));
    }

    @OnBothDatabases
    void whoLooksAfterTheDeskEndsAnybodysClaim(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.within(() -> desk.opened.claim(key, "ana"));

        assertThat(desk.within(() -> desk.opened.lift(key)).draft().claim()).isNull();

        desk.within(() -> desk.opened.claim(key, "bea"));
    }

    @OnBothDatabases
    void whatIsDecidedIsNotClaimed(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.within(() -> desk.states.reject(key, "Not for us.", "ana"));

        refuses(
                Reason.CONFLICT,
                "The draft is rejected; reopen it to work on it.",
                () -> desk.within(() -> desk.opened.claim(key, "bea")));
    }

    @OnBothDatabases
    void aClaimThatEndsOnAnotherDaySaysSo(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        desk.clock.pass(Duration.ofHours(11).plusMinutes(45).plusNanos(123_456_000));
        desk.within(() -> desk.opened.claim(key, "ana"));
        ThrowingCallable claim = () -> desk.within(() -> desk.opened.claim(key, "bea"));

        refuses(
                Reason.CONFLICT,
                "ana has claimed this draft until 00:15 UTC on 8 May 2026; ask them to release it.",
                claim);
        desk.clock.pass(Duration.ofMinutes(15));
        refuses(Reason.CONFLICT, "ana has claimed this draft until 00:15 UTC; ask them to release it.", claim);
    }

    @OnBothDatabases
    void upkeepLetsGoOfLapsedClaims(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);
        desk.within(() -> desk.opened.claim(key, "ana"));
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

        desk.within(() -> desk.opened.claim(key, "ana"));
        desk.within(() -> desk.opened.release(key, "ana"));

        assertThat(desk.revision(key)).isEqualTo(before);
        assertThat(desk.open(key).draft().claim()).isNull();
    }
}
