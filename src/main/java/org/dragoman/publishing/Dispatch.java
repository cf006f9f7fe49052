package org.dragoman.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.jobs.JobQueue;
import org.springframework.stereotype.Component;

/** Sets publications on their way: a delivery and its job for each destination, in the caller's transaction. */
@Component
class Dispatch {

    /** Withdrawals go before everything, whatever the urgency of what they withdraw. */
    private static final int PRIORITY_OF_WITHDRAWALS = 10;

    private final StoredDeliveries stored;
    private final JobQueue jobs;
    private final Destinations destinations;

    Dispatch(StoredDeliveries stored, JobQueue jobs, Destinations destinations) {
        this.stored = stored;
        this.jobs = jobs;
        this.destinations = destinations;
    }

    /** To every destination that takes it; what still waits there of the same article and language is cancelled. */
    void send(Publication publication) {
        cancelOpen(earlier(publication), publication);
        for (Destination destination : destinations.all()) {
            Optional<String> refusal = destination.refusal(publication.text());
            if (refusal.isPresent()) {
                stored.insert(publication, destination.name(), DeliveryState.SKIPPED, null, refusal.get());
            } else {
                sendTo(destination.name(), publication);
            }
        }
    }

    /** A withdrawal goes wherever an attempt was made, whatever the destination takes now. */
    void recall(Publication withdrawal) {
        List<Delivery> earlier = earlier(withdrawal);
        cancelOpen(earlier, withdrawal);
        earlier.stream()
                .filter(delivery -> delivery.attempts() > 0)
                .map(Delivery::destination)
                .distinct()
                .sorted()
                .forEach(destination -> sendTo(destination, withdrawal));
    }

    /** Writes a new job for a delivery; the caller has removed the old one and holds the delivery's lock. */
    void sendAgain(Delivery delivery, Publication publication, Instant now) {
        Instant due = publication.releaseAt().isAfter(now) ? publication.releaseAt() : now;
        stored.renew(delivery.id(), due, now);
        addJob(stored.find(delivery.id()).orElseThrow(), publication, due);
    }

    private List<Delivery> earlier(Publication publication) {
        return stored.lockAll(
                publication.text().article().id(), publication.text().language());
    }

    private void cancelOpen(List<Delivery> deliveries, Publication newer) {
        for (Delivery delivery : deliveries) {
            if (delivery.state().isOpen() || delivery.state() == DeliveryState.HELD) {
                jobs.remove(delivery.job());
                stored.set(delivery.id(), DeliveryState.CANCELLED, supersededBy(newer), null, newer.at());
            }
        }
    }

    private static String supersededBy(Publication newer) {
        return newer.isWithdrawal()
                ? "Withdrawn before it was delivered."
                : "Revision " + newer.revision() + " took its place before it was delivered.";
    }

    private void sendTo(String destination, Publication publication) {
        Instant due = publication.releaseAt();
        addJob(stored.insert(publication, destination, DeliveryState.PENDING, due, null), publication, due);
    }

    private void addJob(Delivery delivery, Publication publication, Instant due) {
        jobs.add(delivery.job(), priority(publication), due);
    }

    private static int priority(Publication publication) {
        return publication.isWithdrawal()
                ? PRIORITY_OF_WITHDRAWALS
                : 10 - publication.text().article().urgency();
    }
}
