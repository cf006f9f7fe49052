package org.dragoman.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.jobs.JobQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves what is approved but not released yet when the embargo of its article changes. */
@Service
public class Embargoes {

    private final StoredPublications publications;
    private final StoredDeliveries deliveries;
    private final JobQueue jobs;
    private final Clock clock;

    Embargoes(StoredPublications publications, StoredDeliveries deliveries, JobQueue jobs, Clock clock) {
        this.publications = publications;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Gives the article's publications that nobody could see yet, and their deliveries, the time of the embargo; those
     * that are released stay as they are. In the caller's transaction, which holds the lock of the article's row.
     *
     * @param embargo null when there is none any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String article, @Nullable Instant embargo) {
        // more of them cannot come while the article is locked
        if (!publications.unreleased(article).isEmpty()) {
            moveUnreleased(article, embargo, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private void moveUnreleased(String article, @Nullable Instant embargo, Instant now) {
        Map<Long, Instant> moved = new HashMap<>();
        // the deliveries are locked first: one that is being prepared has released its publication or finds it moved
        List<Delivery> waiting = deliveries.lockAll(article);
        publications.lockFeedNumbers();
        for (Publication publication : publications.unreleased(article)) {
            Instant releaseAt = releaseAt(publication, embargo, now);
            publications.move(publication, releaseAt, embargo);
            if (!releaseAt.equals(publication.releaseAt())) {
                moved.put(publication.id(), releaseAt);
            }
        }
        waiting.stream()
                .filter(delivery -> delivery.state().isOpen())
                .forEach(delivery -> reschedule(delivery, moved.get(delivery.publication()), now));
        publications.number(now);
    }

    private static Instant releaseAt(Publication publication, @Nullable Instant embargo, Instant now) {
        if (embargo != null && embargo.isAfter(now)) {
            return embargo.truncatedTo(ChronoUnit.MICROS);
        }
        return publication.releaseAt().isAfter(now) ? now : publication.releaseAt();
    }

    /** A job that runs already reads the time by itself and waits for it. */
    private void reschedule(Delivery delivery, @Nullable Instant due, Instant now) {
        if (due != null) {
            jobs.reschedule(delivery.job(), due);
            deliveries.set(delivery.id(), delivery.state(), delivery.answer(), due, now);
        }
    }
}
