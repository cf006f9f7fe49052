package org.dragoman.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A destination cannot take a delivery now; the message tells a person why. It is tried again. */
public class DestinationUnavailable extends RuntimeException {

    private final transient @Nullable Instant notBefore;

    public DestinationUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
        this.notBefore = null;
    }

    /**
     * @param notBefore when the destination wants to be asked again
     */
    public DestinationUnavailable(String sentence, Instant notBefore) {
        super(sentence);
        this.notBefore = notBefore;
    }

    /** When the destination wants to be asked again, null when it said nothing. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }
}
