package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.time.Duration;
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
        String refusal = "ana has claimed this draft until 2026-05-07T12:30:00Z; ask them to release it.";

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
                "ana has claimed this draft until 2026-05-07T12:59:00Z; ask them to release it.",
                () -> desk.within(() -> desk.opened.claim(key, "bea")));
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
