package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publishing.Samples.approved;
import static org.dragoman.publishing.Samples.embargoed;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.jspecify.annotations.Nullable;

class EmbargoesTests {

    private static final Instant ONE = Samples.NOON.plus(Duration.ofHours(1));
    private static final Instant TWO = Samples.NOON.plus(Duration.ofHours(2));

    private static void move(PublishingFixture fixture, String article, @Nullable Instant embargo) {
        fixture.withinDo(() -> fixture.embargoes.move(article, embargo));
    }

    private static Publication find(PublishingFixture fixture, Publication publication) {
        return fixture.publications.find(publication.id()).orElseThrow();
    }

    @OnBothDatabases
    void aLaterEmbargoHoldsBackWhatIsApproved(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(embargoed("a", ONE));
        Publication other = fixture.publish(embargoed("b", ONE));

        move(fixture, "a", TWO);

        Publication moved = find(fixture, publication);
        assertThat(moved.releaseAt()).isEqualTo(TWO);
        assertThat(moved.text().article().embargo()).isEqualTo(TWO);
        assertThat(moved.text().blocks()).isEqualTo(publication.text().blocks());
        assertThat(moved.sha256()).isEqualTo(publication.sha256());
        verify(fixture.jobs).reschedule(fixture.delivery(publication).job(), TWO);
        assertThat(fixture.delivery(publication).nextAttempt()).isEqualTo(TWO);
        fixture.pass(Duration.ofHours(1));
        assertThat(fixture.prepare(fixture.delivery(publication).job())).isEqualTo(new Outcome.NotYet(TWO));
        fixture.within(fixture.publications::release);
        assertThat(fixture.feed()).extracting(Publication::id).containsExactly(other.id());
        assertThat(fixture.deliveries.list(null, null, 0, 10).entries()).containsExactly(fixture.delivery(other));

        fixture.pass(Duration.ofHours(1));
        assertThat(fixture.sendable(fixture.delivery(publication).job())
                        .publication()
                        .text()
                        .article()
                        .embargo())
                .isEqualTo(TWO);
        assertThat(fixture.feed()).extracting(Publication::id).containsExactly(other.id(), publication.id());
    }

    @OnBothDatabases
    void anEarlierEmbargoLetsItGoEarlier(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(embargoed("a", TWO));

        move(fixture, "a", ONE);

        verify(fixture.jobs).reschedule(fixture.delivery(publication).job(), ONE);
        assertThat(fixture.feed()).isEmpty();
        fixture.pass(Duration.ofHours(1));
        assertThat(fixture.within(fixture.publications::release)).isEqualTo(1);
        assertThat(fixture.feed()).containsExactly(find(fixture, publication));
    }

    @OnBothDatabases
    void withoutAnEmbargoItIsReleasedAtOnce(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(embargoed("a", TWO));

        move(fixture, "a", null);

        assertThat(fixture.feed()).containsExactly(find(fixture, publication));
        assertThat(find(fixture, publication).releaseAt()).isEqualTo(fixture.now());
        assertThat(find(fixture, publication).text().article().embargo()).isNull();
        verify(fixture.jobs).reschedule(fixture.delivery(publication).job(), fixture.now());
        assertThat(fixture.sendable(fixture.delivery(publication).job()).publication())
                .isEqualTo(find(fixture, publication));
    }

    @OnBothDatabases
    void whatIsReleasedStaysReleased(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication published = fixture.publish(approved("a"));
        Publication corrected = fixture.publish(embargoed("a", ONE));

        move(fixture, "a", TWO);

        assertThat(find(fixture, published)).isEqualTo(published);
        assertThat(fixture.feed()).containsExactly(published);
        verify(fixture.jobs, never()).reschedule(fixture.delivery(published).job(), TWO);
        verify(fixture.jobs).reschedule(fixture.delivery(corrected).job(), TWO);
    }

    @OnBothDatabases
    void anEmbargoThatStaysMovesNothing(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(embargoed("a", ONE));

        move(fixture, "a", ONE);

        assertThat(find(fixture, publication)).isEqualTo(publication);
        verify(fixture.jobs, never()).reschedule(any(), any());
    }

    @OnBothDatabases
    void whatIsHeldForACorrectionMovesAndStaysHeld(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(embargoed("a", ONE));
        fixture.withinDo(() -> fixture.corrections.hold("a", 2));

        move(fixture, "a", TWO);

        assertThat(find(fixture, publication).releaseAt()).isEqualTo(TWO);
        assertThat(fixture.delivery(publication).state()).isEqualTo(DeliveryState.HELD);
        verify(fixture.jobs, never()).reschedule(any(), any());
        fixture.pass(Duration.ofHours(3));
        assertThat(fixture.within(fixture.publications::release)).isZero();
    }
}
