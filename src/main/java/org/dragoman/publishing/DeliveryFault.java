package org.dragoman.publishing;

import org.apache.camel.component.direct.DirectConsumerNotAvailableException;

/**
 * Why an attempt failed.
 *
 * @param sentence for people, without the names of classes
 * @param permanent whether trying again would not help
 */
record DeliveryFault(String sentence, boolean permanent) {

    /** Understands what destinations throw on purpose; anything else may be gone at the next try. */
    static DeliveryFault of(String destination, Throwable fault) {
        Throwable last = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeliveryRefused refused) {
                return new DeliveryFault(words(refused), true);
            }
            if (cause instanceof DestinationUnavailable unavailable) {
                return new DeliveryFault(words(unavailable), false);
            }
            if (cause instanceof DirectConsumerNotAvailableException) {
                return new DeliveryFault(
                        "The destination " + destination + " has no running route; look at routes/destinations/"
                                + destination + ".camel.yaml.",
                        false);
            }
            last = cause;
        }
        return new DeliveryFault("The destination " + destination + " failed: " + words(last), false);
    }

    private static String words(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? "it gave no reason." : message;
    }
}
