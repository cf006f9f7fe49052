package org.dragoman.publishing;

import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed.
 *
 * @param sentence for people, without the names of classes
 * @param permanent whether trying again would not help
 * @param wish when the destination wants to be asked again, if it said so
 */
record DeliveryFault(
        String sentence, boolean permanent, @Nullable Instant wish) {

    /**
     * Understands what destinations throw on purpose; anything else may be gone at the next try.
     *
     * @throws IllegalStateException when the attempt did not fail but was interrupted
     */
    static DeliveryFault of(String destination, Throwable fault) {
        Throwable last = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
                throw new IllegalStateException("The delivery was interrupted.", fault);
            }
            last = cause;
        }
        return meant(destination, fault, last);
    }

    private static DeliveryFault meant(String destination, Throwable fault, Throwable root) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeliveryRefused refused) {
                return new DeliveryFault(words(refused), true, null);
            }
            if (cause instanceof DestinationUnavailable unavailable) {
                return new DeliveryFault(words(unavailable), false, unavailable.notBefore());
            }
            if (cause instanceof DirectConsumerNotAvailableException) {
                return again("The destination " + destination + " has no running route; look at routes/destinations/"
                        + destination + ".camel.yaml.");
            }
        }
        return again("The destination " + destination + " failed: " + words(root));
    }

    /** The next attempt: the pause, or later if the destination wishes so. */
    Instant notBefore(Instant afterPause) {
        return wish != null && wish.isAfter(afterPause) ? wish : afterPause;
    }

    private static DeliveryFault again(String sentence) {
        return new DeliveryFault(sentence, false, null);
    }

    private static String words(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? "it gave no reason." : message;
    }
}
