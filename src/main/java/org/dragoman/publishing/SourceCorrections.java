package org.dragoman.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dragoman.jobs.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what is approved and not delivered yet when its article gets a new version: an editor lets it go as it is, or
 * approves the corrected text, which takes its place. What is delivered stays live.
 */
@Service
public class SourceCorrections {

    private final StoredPublications publications;
    private final StoredDeliveries deliveries;
    private final JobQueue jobs;
    private final Clock clock;

    SourceCorrections(StoredPublications publications, StoredDeliveries deliveries, JobQueue jobs, Clock clock) {
        this.publications = publications;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, which holds the lock of the article's row.
     *
     * @param version the one that came
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String article, int version) {
        publications.holdUnreleased(article);
        for (Delivery delivery : deliveries.lockAll(article)) {
            if (delivery.state().isOpen() && !isWithdrawal(delivery)) {
                hold(delivery, version);
            }
        }
    }

    private void hold(Delivery delivery, int version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (delivery.sending()) {
            // too late for this attempt; should it fail, there is no other
            deliveries.markHeld(delivery.id(), DeliveryHold.SOURCE_CORRECTED, now);
            return;
        }
        jobs.remove(delivery.job());
        deliveries.hold(
                delivery.id(),
                DeliveryHold.SOURCE_CORRECTED,
                "Version " + version
                        + " of the article came before this was delivered. Approve the corrected text, or try"
                        + " again to deliver this one as it is.",
                now);
    }

    private boolean isWithdrawal(Delivery delivery) {
        return publications.find(delivery.publication()).orElseThrow().isWithdrawal();
    }
}
