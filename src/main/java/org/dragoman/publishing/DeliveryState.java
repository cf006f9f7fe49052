package org.dragoman.publishing;

import java.util.Arrays;
import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** An attempt failed; another follows. */
    RETRYING,
    /** Given up, until a person tries again. */
    FAILED,
    /** The destination does not take it. */
    SKIPPED,
    /** Its source changed before it was delivered; an editor decides. */
    HELD,
    /** Something newer took its place. */
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when there is no such state
     */
    public static DeliveryState ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + wireName + "\" is no state of a delivery; one of:"
                                + " pending, delivered, retrying, failed, skipped, held, cancelled."));
    }

    /** Whether it may still be sent by itself. */
    boolean isOpen() {
        return this == PENDING || this == RETRYING;
    }
}
