package org.dragoman.desk;

import java.time.Instant;
import org.dragoman.publishing.DeliveryReport;
import org.dragoman.publishing.PublicationEvent;

/**
 * What became of a delivery, for the editors whose text it is.
 *
 * @param sentence without its time: {@code Delivered to folder}
 */
record Fate(Status status, String sentence, Instant at) {

    static Fate of(DeliveryReport report) {
        return new Fate(Status.of(report.delivery().state()), sentence(report), report.changed());
    }

    private static String sentence(DeliveryReport report) {
        String destination = report.delivery().destination();
        boolean withdrawal = report.event() == PublicationEvent.WITHDRAWN;
        return switch (report.delivery().state()) {
            case PENDING -> "On its way to " + destination;
            case DELIVERED -> withdrawal ? "Taken down at " + destination : "Delivered to " + destination;
            case RETRYING -> "Not yet delivered to " + destination + "; it is tried again";
            case FAILED -> "Not delivered to " + destination + "; ask who looks after deliveries";
            case SKIPPED -> "Nothing to deliver to " + destination;
            case HELD -> "Held back from " + destination;
            case CANCELLED -> "Cancelled for " + destination;
        };
    }
}
