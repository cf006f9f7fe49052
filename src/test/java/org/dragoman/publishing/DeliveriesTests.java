package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.publishing.Samples.approved;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.testing.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTests {

    private static final IOException FULL = new IOException("No space left on device");

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsTheAnswerOfADestination(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(publication).job();

        Outcome.Sendable sendable = fixture.sendable(job);
        assertThat(sendable.publication()).isEqualTo(publication);
        assertThat(fixture.delivery(publication).sending()).isTrue();
        assertThat(fixture.within(() -> fixture.deliveries.delivered(sendable, "Taken.")))
                .isEqualTo(new Outcome.Delivered());

        Delivery delivery = fixture.delivery(publication);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.sending()).isFalse();
        assertThat(delivery.nextAttempt()).isNull();
        assertThat(delivery.answer()).isEqualTo("Taken.");
        verify(fixture.jobs).finish(new Fence(job, 1));
        assertThat(fixture.prepare(job)).isEqualTo(new Outcome.AlreadyDone());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void writesNothingWhenTheJobWasLostMeanwhile(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        Outcome.Sendable sendable =
                fixture.sendable(fixture.delivery(publication).job());
        when(fixture.jobs.finish(any())).thenReturn(false);

        assertThat(fixture.within(() -> fixture.deliveries.delivered(sendable, "Taken.")))
                .isEqualTo(new Outcome.AlreadyDone());

        assertThat(fixture.delivery(publication).state()).isEqualTo(DeliveryState.PENDING);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void remembersTheAttemptThatANewerRevisionOvertook(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication first = fixture.publish(approved("a"));
        Outcome.Sendable sendable = fixture.sendable(fixture.delivery(first).job());

        fixture.publish(approved("a"));
        assertThat(fixture.within(() -> fixture.deliveries.delivered(sendable, "Taken.")))
                .isEqualTo(new Outcome.AlreadyDone());

        assertThat(fixture.delivery(first).state()).isEqualTo(DeliveryState.CANCELLED);
        verify(fixture.jobs).finish(sendable.fence());
        Publication withdrawal = fixture.withdraw("a").orElseThrow();
        assertThat(fixture.delivery(withdrawal).state()).isEqualTo(DeliveryState.PENDING);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void triesAgainLaterAndLater(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(publication).job();
        String reason = "The destination folder failed: No space left on device";

        assertThat(fail(fixture, job, FULL))
                .isEqualTo(new Outcome.TryAgain(reason, fixture.now().plusSeconds(10)));
        assertThat(fixture.delivery(publication).state()).isEqualTo(DeliveryState.RETRYING);
        assertThat(fixture.delivery(publication).nextAttempt())
                .isEqualTo(fixture.now().plusSeconds(10));
        assertThat(fixture.delivery(publication).answer()).isEqualTo(reason);

        assertThat(fail(fixture, job, FULL))
                .isEqualTo(new Outcome.TryAgain(reason, fixture.now().plusSeconds(60)));
        assertThat(fixture.delivery(publication).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void waitsAsLongAsTheDestinationWishes(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        Instant wish = fixture.now().plus(Duration.ofHours(2));

        Outcome outcome = fail(
                fixture,
                fixture.delivery(publication).job(),
                new RuntimeException(new DestinationUnavailable("The system is at rest.", wish)));

        assertThat(outcome).isEqualTo(new Outcome.TryAgain("The system is at rest.", wish));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void endsWithARefusalAndNeverBlocksTheNextRevision(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication first = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(first).job();

        assertThat(fail(fixture, job, new RuntimeException(new DeliveryRefused("No such section."))))
                .isEqualTo(new Outcome.Refused("No such section."));

        assertThat(fixture.delivery(first).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(fixture.delivery(first).answer()).isEqualTo("No such section.");
        Publication second = fixture.publish(approved("a"));
        assertThat(fixture.delivery(first).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(fixture.sendable(fixture.delivery(second).job()).publication())
                .isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void isFailedWhenItsJobIsGivenUp(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(publication).job();
        fixture.prepare(job);

        fixture.withinDo(() -> fixture.deliveries.givenUp(job, "It failed 5 times."));

        Delivery delivery = fixture.delivery(publication);
        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.answer()).isEqualTo("It failed 5 times.");
        assertThat(delivery.sending()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void triesAgainUnderANewRun(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(publication).job();
        fail(fixture, job, FULL);
        clearInvocations(fixture.jobs);

        Delivery again = fixture.within(() ->
                fixture.deliveries.retry(fixture.delivery(publication).id()).orElseThrow());

        assertThat(again.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(again.nextAttempt()).isEqualTo(fixture.now());
        assertThat(again.job().instance()).isEqualTo(again.id() + "-2");
        verify(fixture.jobs).remove(job);
        verify(fixture.jobs).add(again.job(), 7, fixture.now());
        assertThat(fixture.prepare(job)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(fixture.sendable(again.job()).delivery().attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void refusesToTryWhatRunsIsDeliveredOrReplaced(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication first = fixture.publish(approved("a"));
        Outcome.Sendable sendable = fixture.sendable(fixture.delivery(first).job());

        assertRetryRefused(fixture, first, "A try runs right now; wait for what comes of it.");
        fixture.within(() -> fixture.deliveries.delivered(sendable, "Taken."));
        assertRetryRefused(fixture, first, "It is delivered; there is nothing to try again.");

        Publication second = fixture.publish(approved("a"));
        fixture.publish(approved("a"));
        assertRetryRefused(fixture, second, "Something newer took its place; only the newest revision is delivered.");
        assertThat(fixture.within(() -> fixture.deliveries.retry(12345))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void listsByStateAndDestination(Database database) {
        PublishingFixture fixture = new PublishingFixture(
                database, new Destination("cms", Set.of(), Set.of()), new Destination("folder", Set.of(), Set.of()));
        Publication first = fixture.publish(approved("a"));
        Publication second = fixture.publish(approved("b"));
        fixture.deliver(first, "cms");

        Page<Delivery> delivered = fixture.deliveries.list(DeliveryState.DELIVERED, null, 0, 10);
        assertThat(delivered.entries()).containsExactly(fixture.delivery(first, "cms"));
        Page<Delivery> waiting = fixture.deliveries.list(
                DeliveryState.PENDING,
                "folder",
                fixture.delivery(first, "folder").id(),
                10);
        assertThat(waiting.entries()).containsExactly(fixture.delivery(second, "folder"));
        assertThat(waiting.total()).isEqualTo(2);
    }

    private static Outcome fail(PublishingFixture fixture, JobKey job, Throwable fault) {
        Outcome.Sendable sendable = fixture.sendable(job);
        return fixture.within(() -> fixture.deliveries.failed(sendable, fault));
    }

    private static void assertRetryRefused(PublishingFixture fixture, Publication publication, String sentence) {
        long id = fixture.delivery(publication).id();
        assertThatThrownBy(() -> fixture.within(() -> fixture.deliveries.retry(id)))
                .isInstanceOf(RetryRefused.class)
                .hasMessage(sentence);
    }
}
