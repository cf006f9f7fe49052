package org.dragoman.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobQueue;
import org.dragoman.publishing.Outcome.AlreadyDone;
import org.dragoman.publishing.Outcome.Delivered;
import org.dragoman.publishing.Outcome.NotYet;
import org.dragoman.publishing.Outcome.Refused;
import org.dragoman.publishing.Outcome.Sendable;
import org.dragoman.publishing.Outcome.TryAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliveries, and the steps of sending one that {@code routes/publish.camel.yaml} calls. Each step is a transaction
 * of its own that first locks the delivery; between them, while a destination is spoken to, none is open.
 */
@Service
public class Deliveries {

    /** After the first failed attempt, the second, …; never shorter than the queue's own pauses. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20));

    private final StoredDeliveries stored;
    private final Publications publications;
    private final Dispatch dispatch;
    private final Destinations destinations;
    private final JobQueue jobs;
    private final Clock clock;

    Deliveries(
            StoredDeliveries stored,
            Publications publications,
            Dispatch dispatch,
            Destinations destinations,
            JobQueue jobs,
            Clock clock) {
        this.stored = stored;
        this.publications = publications;
        this.dispatch = dispatch;
        this.destinations = destinations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Looks once more whether the delivery may go, immediately before it does, and counts the attempt. */
    @Transactional
    public Outcome prepare(Fence fence) {
        Optional<Delivery> found = lock(fence.key());
        if (found.isEmpty()) {
            jobs.finish(fence);
            return new AlreadyDone();
        }
        Delivery delivery = found.get();
        if (delivery.held() != null) {
            return hold(fence, delivery, "An attempt was broken off.");
        }
        Publication publication = publicationOf(delivery);
        if (publication.releaseAt().isAfter(now())) {
            return new NotYet(publication.releaseAt());
        }
        if (isSuperseded(publication)) {
            return drop(fence, delivery, DeliveryState.CANCELLED, "A newer revision took its place.");
        }
        if (destinations.find(delivery.destination()).isEmpty()) {
            return drop(
                    fence,
                    delivery,
                    DeliveryState.SKIPPED,
                    "The destination " + delivery.destination() + " is no longer in the configuration.");
        }
        publications.release();
        stored.markSending(delivery.id(), now());
        return new Sendable(fence, stored.find(delivery.id()).orElseThrow(), publicationOf(delivery));
    }

    /**
     * The destination has it.
     *
     * @param answer what it said
     */
    @Transactional
    public Outcome delivered(Sendable sent, String answer) {
        return end(sent, DeliveryState.DELIVERED, answer, new Delivered());
    }

    /**
     * The destination does not have it, or may not: refused for good or to be tried again, by the fault. An attempt
     * that was interrupted, as the program stops, is no failure: its fault goes on.
     */
    @Transactional
    public Outcome failed(Sendable sent, Throwable fault) {
        DeliveryFault failure = DeliveryFault.of(sent.delivery().destination(), fault);
        if (failure.permanent()) {
            return end(sent, DeliveryState.FAILED, failure.sentence(), new Refused(failure.sentence()));
        }
        Optional<Delivery> found = lock(sent.fence().key());
        if (found.isEmpty()) {
            jobs.finish(sent.fence());
            return new AlreadyDone();
        }
        if (found.get().held() != null) {
            return hold(sent.fence(), found.get(), failure.sentence());
        }
        Instant next = failure.notBefore(now().plus(pauseAfter(found.get().attempts())));
        stored.set(found.get().id(), DeliveryState.RETRYING, failure.sentence(), next, now());
        return new TryAgain(failure.sentence(), next);
    }

    /** Its job failed too often and is gone with this transaction. */
    @Transactional
    public void givenUp(JobKey job, String reason) {
        lock(job).ifPresent(delivery -> stored.set(delivery.id(), DeliveryState.FAILED, reason, null, now()));
    }

    /**
     * Tries again now, without waiting for the destination's own wish.
     *
     * @return empty when there is no such delivery
     * @throws RetryRefused when a try runs, or there is nothing to try
     */
    @Transactional
    public Optional<Delivery> retry(long id) {
        Optional<Delivery> found = stored.lock(id);
        found.ifPresent(this::retry);
        return stored.find(id);
    }

    private void retry(Delivery delivery) {
        if (delivery.sending()) {
            throw new RetryRefused("A try runs right now; wait for what comes of it.");
        }
        if (delivery.state() == DeliveryState.DELIVERED) {
            throw new RetryRefused("It is delivered; there is nothing to try again.");
        }
        Publication publication = publicationOf(delivery);
        if (delivery.state() == DeliveryState.CANCELLED || isSuperseded(publication)) {
            throw new RetryRefused("Something newer took its place; only the newest revision is delivered.");
        }
        jobs.remove(delivery.job());
        publications.letGo(publication.id());
        dispatch.sendAgain(delivery, publication, now());
    }

    /** Those whose publications may be seen, oldest first. */
    @Transactional(readOnly = true)
    public Page<Delivery> list(@Nullable DeliveryState state, @Nullable String destination, long after, int limit) {
        Instant now = now();
        return new Page<>(stored.page(state, destination, now, after, limit), stored.count(state, destination, now));
    }

    /** Those whose publications may be seen, newest first. */
    @Transactional(readOnly = true)
    public Page<Delivery> newest(@Nullable DeliveryState state, int limit, int offset) {
        Instant now = now();
        return new Page<>(stored.newest(state, now, limit, offset), stored.count(state, null, now));
    }

    /** Whether anything is still to be sent by itself, now or later. */
    @Transactional(readOnly = true)
    public boolean areOpen() {
        return stored.areOpen();
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(long id) {
        return stored.find(id);
    }

    /** The destination of a job's delivery; empty when there is no such delivery. */
    @Transactional(readOnly = true)
    public Optional<String> destinationOf(JobKey job) {
        return stored.find(DeliveryRun.of(job).delivery()).map(Delivery::destination);
    }

    private Outcome end(Sendable sent, DeliveryState state, String answer, Outcome outcome) {
        Optional<Delivery> found = lock(sent.fence().key());
        boolean held = jobs.finish(sent.fence());
        if (found.isEmpty() || !held) {
            return new AlreadyDone();
        }
        stored.set(found.get().id(), state, answer, null, now());
        return outcome;
    }

    /** Its source was corrected while an attempt ran, which came to nothing: an editor decides. */
    private Outcome hold(Fence fence, Delivery delivery, String whatHappened) {
        return drop(
                fence,
                delivery,
                DeliveryState.HELD,
                whatHappened
                        + " Meanwhile a new version of the article came. Approve the corrected text, or try again to"
                        + " deliver this one as it is.");
    }

    private Outcome drop(Fence fence, Delivery delivery, DeliveryState state, String answer) {
        if (jobs.finish(fence)) {
            stored.set(delivery.id(), state, answer, null, now());
        }
        return new AlreadyDone();
    }

    /** The delivery of a job, locked; empty when the job is no longer its last or there is nothing left to do. */
    private Optional<Delivery> lock(JobKey job) {
        DeliveryRun run = DeliveryRun.of(job);
        return stored.lock(run.delivery())
                .filter(delivery ->
                        delivery.run() == run.run() && delivery.state().isOpen());
    }

    private Publication publicationOf(Delivery delivery) {
        return publications.find(delivery.publication()).orElseThrow();
    }

    private boolean isSuperseded(Publication publication) {
        return publications
                .last(publication.text().article().id(), publication.text().language())
                .filter(last -> last.revision() > publication.revision())
                .isPresent();
    }

    private static Duration pauseAfter(int attempts) {
        return PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
