package org.dragoman.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The jobs this node was running when it last ended without being asked to. One of them may be what ended it, so they
 * are run one at a time before the pools open; only an end while one ran alone counts against it. Until then they stay
 * picked by this node, with a heartbeat, and so are suspects again should it end once more.
 */
final class Suspects {

    private static final Logger log = LoggerFactory.getLogger(Suspects.class);

    private final JobTables tables;
    private final TransactionOperations transactions;
    private final String node;
    private final Clock clock;
    private final Map<String, PoolScheduler> pools;
    private final List<PickedJob> jobs = new ArrayList<>();
    private volatile boolean stopping;

    Suspects(
            JobTables tables,
            TransactionOperations transactions,
            String node,
            Clock clock,
            Map<String, PoolScheduler> pools) {
        this.tables = tables;
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
        this.pools = pools;
    }

    /** Takes back what this node had picked, in every pool there ever was. */
    void takeBack() {
        tables.all().forEach(this::takeBack);
        jobs.sort(Comparator.comparingInt(PickedJob::crashes)
                .thenComparing(Comparator.comparingInt(PickedJob::priority).reversed()));
    }

    boolean isEmpty() {
        return jobs.isEmpty();
    }

    /** Runs them one after the other, each as its pool would. */
    void run(Duration heartbeat) {
        log.info("The program did not stop in order: {} jobs are run one at a time first", jobs.size());
        ScheduledExecutorService heart =
                Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("jobs-heartbeat-"));
        heart.scheduleWithFixedDelay(this::beat, 0, heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        try {
            for (PickedJob job : jobs) {
                runAlone(job);
            }
        } finally {
            heart.shutdownNow();
        }
    }

    /** Those that are not yet run go back. */
    void stop() {
        stopping = true;
    }

    private void takeBack(JobTable table) {
        for (PickedJob job : table.pickedBy(node)) {
            try {
                transactions.executeWithoutResult(status -> takeBack(table, job));
            } catch (RuntimeException e) {
                log.error("The job {} could not be taken back; it is tried again later", job.key(), e);
            }
        }
    }

    private void takeBack(JobTable table, PickedJob job) {
        PoolScheduler pool = pools.get(job.key().pool());
        if (pool == null) {
            // its engine is no longer configured: it waits for another, or to be moved
            table.giveBack(job.fence());
        } else if (!pool.runner().giveUpAfterCrashes(job)
                && table.suspect(job.fence(), job.crashesNow(), clock.instant())) {
            jobs.add(new PickedJob(next(job.fence()), job.priority(), job.failures(), job.crashesNow(), false));
        }
    }

    private void runAlone(PickedJob job) {
        PoolScheduler pool = pools.get(job.key().pool());
        if (pool == null) {
            return;
        }
        try {
            if (stopping || pool.paused()) {
                pool.runner().giveBack(job.fence());
                return;
            }
            JobTable table = tables.of(job.key().pool());
            boolean held =
                    Boolean.TRUE.equals(transactions.execute(status -> table.runAlone(job.fence(), clock.instant())));
            if (held) {
                pool.runner().run(next(job.fence()), () -> stopping);
            }
        } catch (RuntimeException e) {
            log.error("The end of the job {} could not be written; it is taken back", job.key(), e);
        }
    }

    private void beat() {
        try {
            pools.keySet().forEach(pool -> tables.of(pool).beat(node, clock.instant()));
        } catch (RuntimeException e) {
            log.warn("The heartbeat of jobs could not be written", e);
        }
    }

    private static Fence next(Fence job) {
        return new Fence(job.key(), job.version() + 1);
    }
}
