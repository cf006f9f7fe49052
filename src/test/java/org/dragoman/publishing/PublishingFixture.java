package org.dragoman.publishing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobQueue;
import org.dragoman.testing.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishing on a fresh database, with a queue that only listens and a clock that stands until it is moved. */
final class PublishingFixture {

    final JobQueue jobs = mock(JobQueue.class);
    final Publications publications;
    final Deliveries deliveries;
    final Embargoes embargoes;
    final SourceCorrections corrections;
    final StoredDeliveries stored;

    private final TransactionTemplate transactions;
    private Instant now = Samples.NOON;

    PublishingFixture(Database database) {
        this(database, new Destination("folder", Set.of(), Set.of()));
    }

    PublishingFixture(Database database, Destination... configured) {
        DataSource source = database.fresh();
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        JdbcClient sql = JdbcClient.create(source);
        Destinations destinations = new Destinations(List.of(configured));
        stored = new StoredDeliveries(sql);
        Dispatch dispatch = new Dispatch(stored, jobs, destinations);
        StoredPublications storedPublications = new StoredPublications(sql);
        publications = new Publications(storedPublications, dispatch, new MovedClock());
        embargoes = new Embargoes(storedPublications, stored, jobs, new MovedClock());
        corrections = new SourceCorrections(storedPublications, stored, jobs, new MovedClock());
        deliveries = new Deliveries(stored, publications, dispatch, destinations, jobs, new MovedClock());
        when(jobs.finish(any())).thenReturn(true);
        when(jobs.remove(any())).thenReturn(true);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    void withinDo(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    Publication publish(ApprovedText text) {
        return within(() -> publications.publish(text));
    }

    Optional<Publication> withdraw(String article) {
        return within(() -> publications.withdraw(article, Samples.SPANISH, null));
    }

    Outcome prepare(JobKey job) {
        return within(() -> deliveries.prepare(new Fence(job, 1)));
    }

    Outcome.Sendable sendable(JobKey job) {
        return (Outcome.Sendable) prepare(job);
    }

    /** The delivery of a publication to a destination. */
    Delivery delivery(Publication publication, String destination) {
        return within(() -> stored.lockAll(
                        publication.text().article().id(), publication.text().language()))
                .stream()
                .filter(delivery -> delivery.publication() == publication.id()
                        && delivery.destination().equals(destination))
                .findFirst()
                .orElseThrow();
    }

    Delivery delivery(Publication publication) {
        return delivery(publication, "folder");
    }

    void deliver(Publication publication, String destination) {
        Outcome.Sendable sendable = sendable(delivery(publication, destination).job());
        within(() -> deliveries.delivered(sendable, "Taken."));
    }

    List<Publication> feed() {
        return publications.released(null, null, 0, 100).entries();
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
