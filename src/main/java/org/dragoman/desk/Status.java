package org.dragoman.desk;

import org.dragoman.publishing.DeliveryState;
import org.dragoman.quality.Severity;
import org.dragoman.review.Draft;
import org.dragoman.review.SegmentState;

/**
 * A state as pages show it: always a glyph and a word.
 *
 * @param css the class that colours it
 * @param icon the class that draws the glyph
 */
record Status(String css, String icon, String word) {

    /**
     * @param claimed whether somebody works on it now
     */
    static Status of(Draft draft, boolean claimed) {
        return switch (draft.state()) {
            case QUEUED -> new Status("s-info", "i-clock", "Queued");
            case TRANSLATING -> new Status("s-machine", "i-machine", "Translating");
            case OFFERED -> new Status("s-info", "i-stop", "Offered");
            case REVIEW -> inReview(draft, claimed);
            case APPROVED -> new Status("s-ok", "i-check", "Approved");
            case HELD -> new Status("s-warn", "i-clock", "Held");
            case REJECTED -> new Status("s-error", "i-x", "Rejected");
            case WITHDRAWN -> new Status("s-info", "i-x", "Withdrawn");
        };
    }

    private static Status inReview(Draft draft, boolean claimed) {
        if (draft.lookAgain()) {
            return new Status("s-warn", "i-warn", "Look again");
        }
        if (draft.sentBack()) {
            return new Status("s-reused", "i-reuse", "Sent back");
        }
        return claimed ? new Status("s-edited", "i-eye", "In review") : new Status("s-info", "i-stop", "Waiting");
    }

    static Status of(SegmentState state) {
        return switch (state) {
            case MACHINE -> new Status("s-machine", "i-machine", "Machine");
            case REUSED -> new Status("s-reused", "i-reuse", "Reused");
            case EDITED -> new Status("s-edited", "i-edit", "Edited");
            case READ -> new Status("s-info", "i-eye", "Read");
            case CONFIRMED -> new Status("s-confirmed", "i-check", "Confirmed");
            case MISSING -> new Status("s-error", "i-error", "Missing");
        };
    }

    static Status of(Severity severity) {
        return switch (severity) {
            case ERROR -> new Status("s-error", "i-error", "Error");
            case WARNING -> new Status("s-warn", "i-warn", "Warning");
            case INFO -> new Status("s-info", "i-info", "Note");
        };
    }

    static Status of(DeliveryState state) {
        return switch (state) {
            case PENDING -> new Status("s-info", "i-clock", "Pending");
            case DELIVERED -> new Status("s-ok", "i-check", "Delivered");
            case RETRYING -> new Status("s-warn", "i-reuse", "Retrying");
            case FAILED -> new Status("s-error", "i-error", "Failed");
            case SKIPPED -> new Status("s-info", "i-stop", "Skipped");
            case HELD -> new Status("s-warn", "i-clock", "Held");
            case CANCELLED -> new Status("s-info", "i-x", "Cancelled");
        };
    }
}
