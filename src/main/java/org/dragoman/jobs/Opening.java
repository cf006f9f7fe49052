package org.dragoman.jobs;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes before the pools open: the jobs of a crash. They run in a thread of their own, so that the pages answer
 * meanwhile; without any the pools open at once.
 */
final class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Suspects suspects;
    private final Runnable open;
    private final JobSettings settings;
    private final Thread thread = new Thread(this::runSuspects, "jobs-suspects");
    private boolean stopped;

    Opening(Suspects suspects, Runnable open, JobSettings settings) {
        this.suspects = suspects;
        this.open = open;
        this.settings = settings;
    }

    void start() {
        suspects.takeBack();
        if (suspects.isEmpty()) {
            open.run();
        } else {
            thread.start();
        }
    }

    /** Waits for the job that runs alone, and interrupts it when it takes too long. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        suspects.stop();
        try {
            if (!joined()) {
                thread.interrupt();
                joined();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runSuspects() {
        try {
            suspects.run(settings.heartbeat());
        } catch (RuntimeException e) {
            log.error("The jobs of the last crash could not all be run; the pools open nevertheless", e);
        }
        openUnlessStopped();
    }

    private synchronized void openUnlessStopped() {
        if (!stopped) {
            open.run();
        }
    }

    private boolean joined() throws InterruptedException {
        TimeUnit.MILLISECONDS.timedJoin(thread, settings.stopWait().toMillis());
        return !thread.isAlive();
    }
}
