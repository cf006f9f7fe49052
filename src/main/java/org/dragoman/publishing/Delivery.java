package org.dragoman.publishing;

import java.time.Instant;
import org.dragoman.jobs.JobKey;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * One publication on its way to one destination.
 *
 * @param publication the publication's id
 * @param attempts how often sending was begun
 * @param run the number of its last job
 * @param sending whether an attempt runs now
 * @param held why it waits for an editor, or will when the attempt that runs fails
 * @param answer what the destination said, or why it was not delivered
 */
public record Delivery(
        long id,
        long publication,
        String article,
        LanguageTag language,
        String destination,
        DeliveryState state,
        int attempts,
        int run,
        boolean sending,
        @Nullable DeliveryHold held,
        @Nullable Instant nextAttempt,
        @Nullable String answer) {

    static final String POOL = "deliver";
    static final String TASK = "deliver";

    JobKey job() {
        return new JobKey(POOL, TASK, id + "-" + run);
    }
}
