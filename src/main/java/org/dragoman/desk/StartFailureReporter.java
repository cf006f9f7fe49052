package org.dragoman.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps the trace of a failed start out of the log when a sentence says enough; whoever started the program prints the
 * sentence. The trace is there at level debug.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        LOG.debug("The program cannot start", failure);
        return Ending.isUnderWay() || StartFailure.of(failure).isPresent();
    }
}
