package org.dragoman.publishing;

import java.time.Instant;
import org.dragoman.jobs.Fence;

/** What a step of a delivery led to; the route chooses by its {@link #outcome() name}. */
public sealed interface Outcome {

    /** The name a route compares with: {@code send}, {@code not-yet}, … */
    String outcome();

    /**
     * To be sent now: the attempt is counted.
     *
     * @param fence the job's proof, which the result needs
     */
    record Sendable(Fence fence, Delivery delivery, Publication publication) implements Outcome {
        @Override
        public String outcome() {
            return "send";
        }
    }

    /** Its time has not come. */
    record NotYet(Instant until) implements Outcome {
        @Override
        public String outcome() {
            return "not-yet";
        }
    }

    /** Delivered, cancelled or skipped before, or in other hands: nothing to do. */
    record AlreadyDone() implements Outcome {
        @Override
        public String outcome() {
            return "already-done";
        }
    }

    record Delivered() implements Outcome {
        @Override
        public String outcome() {
            return "delivered";
        }
    }

    /** Refused for good. */
    record Refused(String reason) implements Outcome {
        @Override
        public String outcome() {
            return "refused";
        }
    }

    /** The attempt failed; another follows. */
    record TryAgain(String reason, Instant notBefore) implements Outcome {
        @Override
        public String outcome() {
            return "try-again";
        }
    }
}
