package org.dragoman.translation.deepl;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Spaces requests evenly, so that no second sees more than the rate. Slows down when DeepL complains and
 * finds back to the rate by and by.
 */
final class Pace {

    private static final long SLOWEST = Duration.ofSeconds(2).toNanos();

    private final long least;
    private long interval;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.least = TimeUnit.SECONDS.toNanos(1) / perSecond + 1;
        this.interval = least;
    }

    /** Waits for this request's turn. */
    void await() throws InterruptedException {
        long wait = reserve();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private synchronized long reserve() {
        long now = System.nanoTime();
        long turn = Math.max(now, next);
        next = turn + interval;
        return turn - now;
    }

    synchronized void slower() {
        interval = Math.min(SLOWEST, interval * 2);
    }

    synchronized void answered() {
        interval = Math.max(least, interval - interval / 10);
    }
}
