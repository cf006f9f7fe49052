package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publishing.Samples.approved;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.publishing.Outcome.AlreadyDone;
import org.dragoman.publishing.Outcome.Sendable;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

/** A new version of an article, and what of it is approved and not delivered yet. */
class SourceCorrectionsTests {

    private static final String SENTENCE =
            "Version 2 of the article came before this was delivered. Approve the corrected"
                    + " text, or try again to deliver this one as it is.";

    private static void correct(PublishingFixture fixture) {
        fixture.withinDo(() -> fixture.corrections.hold("a", 2));
    }

    private static void isHeld(PublishingFixture fixture, Publication publication, String sentence) {
        Delivery delivery = fixture.delivery(publication);
        assertThat(delivery.state()).isEqualTo(DeliveryState.HELD);
        assertThat(delivery.held()).isEqualTo(DeliveryHold.SOURCE_CORRECTED);
        assertThat(delivery.sending()).isFalse();
        assertThat(delivery.answer()).isEqualTo(sentence);
    }

    @OnBothDatabases
    void whatWaitsForItsEmbargoIsHeldAndNotReleased(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Instant end = fixture.now().plus(Duration.ofHours(1));
        Publication publication = fixture.publish(Samples.embargoed("a", end));
        JobKey job = fixture.delivery(publication).job();

        correct(fixture);
        fixture.pass(Duration.ofHours(2));

        isHeld(fixture, publication, SENTENCE);
        verify(fixture.jobs).remove(job);
        assertThat(fixture.within(fixture.publications::release)).isZero();
        assertThat(fixture.feed()).isEmpty();
    }

    @OnBothDatabases
    void aPersonLetsItGoAsItIs(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication =
                fixture.publish(Samples.embargoed("a", fixture.now().plus(Duration.ofHours(1))));
        correct(fixture);
        fixture.pass(Duration.ofHours(2));

        Delivery again = fixture.within(() ->
                fixture.deliveries.retry(fixture.delivery(publication).id()).orElseThrow());

        assertThat(again.held()).isNull();
        assertThat(again.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(fixture.sendable(again.job()).publication().sequence()).isEqualTo(1);
    }

    @OnBothDatabases
    void theCorrectedTextTakesItsPlace(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication first = fixture.publish(approved("a"));
        correct(fixture);

        Publication second = fixture.publish(approved("a"));

        assertThat(fixture.delivery(first).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(fixture.delivery(second).state()).isEqualTo(DeliveryState.PENDING);
    }

    @OnBothDatabases
    void anAttemptThatRunsIsTheLast(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        Sendable sending = fixture.sendable(fixture.delivery(publication).job());

        correct(fixture);
        assertThat(fixture.delivery(publication).sending()).isTrue();
        verify(fixture.jobs, never()).remove(sending.delivery().job());
        Outcome outcome = fixture.within(() -> fixture.deliveries.failed(sending, new IOException("no route to host")));

        assertThat(outcome).isInstanceOf(AlreadyDone.class);
        assertThat(fixture.delivery(publication).answer())
                .endsWith("Meanwhile a new version of the article came. Approve the corrected text, or try again to"
                        + " deliver this one as it is.");
        isHeld(
                fixture,
                publication,
                String.valueOf(fixture.delivery(publication).answer()));
    }

    @OnBothDatabases
    void anAttemptThatRunsAndArrivesIsDelivered(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        Sendable sending = fixture.sendable(fixture.delivery(publication).job());

        correct(fixture);
        fixture.within(() -> fixture.deliveries.delivered(sending, "Taken."));

        assertThat(fixture.delivery(publication).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @OnBothDatabases
    void anAttemptThatWasBrokenOffIsNotBegunAgain(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        Sendable sending = fixture.sendable(fixture.delivery(publication).job());
        correct(fixture);

        Outcome outcome = fixture.within(
                () -> fixture.deliveries.prepare(new Fence(sending.delivery().job(), 2)));

        assertThat(outcome).isInstanceOf(AlreadyDone.class);
        isHeld(
                fixture,
                publication,
                "An attempt was broken off. Meanwhile a new version of the article came. Approve the corrected text, or try"
                        + " again to deliver this one as it is.");
    }

    @OnBothDatabases
    void withdrawalsAndWhatIsDeliveredGoTheirWay(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication delivered = fixture.publish(approved("a"));
        fixture.deliver(delivered, "folder");
        Publication withdrawal = fixture.withdraw("a").orElseThrow();

        correct(fixture);

        assertThat(fixture.delivery(delivered).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(fixture.delivery(withdrawal).state()).isEqualTo(DeliveryState.PENDING);
    }
}
