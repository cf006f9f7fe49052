package org.dragoman.translation.apertium;

/** A pipeline that cannot be trusted any more: it ended, answered something else, or not in time. */
class PipelineFailed extends Exception {

    PipelineFailed(String message) {
        super(message);
    }

    PipelineFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
