package org.dragoman.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the pools are.
 *
 * @param poll how often a node looks for jobs that another node wrote or whose time has come
 * @param heartbeat how often a node says that its jobs are alive; after {@value #MISSED_HEARTBEATS} missed ones another
 *     takes them
 * @param stopWait how long running jobs may finish at shutdown before they are interrupted, and then again
 * @param retries how long a job waits after its first, second … failed attempt; one more failure and it is given up
 */
@ConfigurationProperties("dragoman.jobs")
record JobSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("20s") Duration stopWait,
        @DefaultValue({"5s", "30s", "2m", "10m"}) List<Duration> retries) {

    /** The least that db-scheduler allows. */
    static final int MISSED_HEARTBEATS = 4;

    /** A job that ended the program so often, while it ran alone, is given up. */
    static final int CRASHES = 3;

    /** When a job is tried again after its failure number {@code failures}. */
    Instant retryAt(int failures, Instant now, Instant notBefore) {
        Instant next = now.plus(retries.get(failures - 1));
        return next.isBefore(notBefore) ? notBefore : next;
    }

    boolean isLast(int failures) {
        return failures > retries.size();
    }
}
