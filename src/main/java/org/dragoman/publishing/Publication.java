package org.dragoman.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was approved, or its withdrawal. Its text never changes; deliveries render from it and nothing else. Until
 * it is released its embargo follows that of the article.
 *
 * @param sequence its feed number, null until released
 * @param revision from 1, of the article and language; receivers ignore a lower one than they have
 * @param at when it was made, cut to microseconds
 * @param releaseAt nothing of it is visible before
 * @param text of a withdrawal: the facts of what is withdrawn, without blocks
 * @param sha256 hash of the blocks as they are stored, in hex
 */
public record Publication(
        long id,
        @Nullable Long sequence,
        PublicationEvent event,
        int revision,
        Instant at,
        Instant releaseAt,
        ApprovedText text,
        String sha256) {

    public boolean isWithdrawal() {
        return event == PublicationEvent.WITHDRAWN;
    }
}
