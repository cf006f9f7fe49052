package org.dragoman.jobs;

import io.micrometer.core.instrument.Timer;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs the jobs of one pool and writes what becomes of them. Each ending is one transaction, fenced: who lost the job
 * meanwhile writes nothing. An ending that cannot be written leaves the job picked, and it is taken back as if the node
 * had died.
 */
final class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final String FAULT = "an unexpected fault, which the log describes";

    private final Supplier<JobHandler> handler;
    private final JobTable table;
    private final TransactionOperations transactions;
    private final JobSettings settings;
    private final Clock clock;
    private final JobMeters meters;
    private final Set<Fence> running = ConcurrentHashMap.newKeySet();

    JobRunner(
            Supplier<JobHandler> handler,
            JobTable table,
            TransactionOperations transactions,
            JobSettings settings,
            Clock clock,
            JobMeters meters) {
        this.handler = handler;
        this.table = table;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    int running() {
        return running.size();
    }

    boolean runs(Fence job) {
        return running.contains(job);
    }

    /** @param stopping whether an interrupt means that the program stops */
    void run(Fence job, BooleanSupplier stopping) {
        Timer.Sample run = meters.start();
        running.add(job);
        try {
            meters.ran(run, settle(job, stopping));
        } finally {
            running.remove(job);
        }
    }

    void giveBack(Fence job) {
        transactions.executeWithoutResult(status -> table.giveBack(job));
    }

    private String settle(Fence job, BooleanSupplier stopping) {
        JobResult result;
        try {
            result = handler.get().run(job);
        } catch (Throwable fault) {
            return faulted(job, fault, stopping);
        }
        return ended(job, result);
    }

    private String ended(Fence job, JobResult result) {
        if (result instanceof JobResult.Later later) {
            transactions.executeWithoutResult(status -> table.defer(job, later.due()));
            return "later";
        }
        if (result instanceof JobResult.Failed failed) {
            log.info("The job {} {} failed: {}", job.key().task(), job.key().instance(), failed.reason());
            failed(job, failed.reason(), failed.retryNotBefore());
            return "failed";
        }
        return checkDone(job);
    }

    private String faulted(Fence job, Throwable fault, BooleanSupplier stopping) {
        // an interrupt that is still set would break the connection that writes the ending
        boolean interrupted = Thread.interrupted() || isInterrupt(fault);
        if (interrupted && stopping.getAsBoolean()) {
            giveBack(job);
            return "back";
        }
        log.warn("The job {} {} failed", job.key().task(), job.key().instance(), fault);
        failed(job, FAULT, Instant.EPOCH);
        return "failed";
    }

    /** A job that is done without being deleted would be revived and run, and billed, for ever. */
    private String checkDone(Fence job) {
        boolean stillThere = Boolean.TRUE.equals(
                transactions.execute(status -> table.lock(job).isPresent()));
        if (!stillThere) {
            return "done";
        }
        log.error(
                "The job {} {} says it is done, but did not finish",
                job.key().task(),
                job.key().instance());
        failed(job, FAULT, Instant.EPOCH);
        return "failed";
    }

    private void failed(Fence job, String reason, Instant notBefore) {
        transactions.executeWithoutResult(
                status -> table.lock(job).ifPresent(row -> countFailure(row, reason, notBefore)));
    }

    private void countFailure(PickedJob job, String reason, Instant notBefore) {
        int failures = job.failures() + 1;
        if (settings.isLast(failures)) {
            giveUp(job, "It failed " + failures + " times, the last time because of this: " + reason);
        } else {
            Instant now = clock.instant();
            table.retry(job.fence(), settings.retryAt(failures, now, notBefore), now);
        }
    }

    /** To be called in a transaction that has locked the job. */
    private void giveUp(PickedJob job, String reason) {
        table.delete(job.fence());
        handler.get().givenUp(job.key(), reason);
        meters.givenUp();
        log.error("The job {} {} is given up. {}", job.key().task(), job.key().instance(), reason);
    }

    /** Gives the job up if it has ended the program often enough. False: not yet, or it was lost. */
    boolean giveUpAfterCrashes(PickedJob job) {
        if (job.crashesNow() < JobSettings.CRASHES) {
            return false;
        }
        giveUp(job, "The program ended " + job.crashesNow() + " times while it worked on this alone.");
        return true;
    }

    /** Its node is dead: the job waits again, without a failure counted. */
    void revive(Fence job) {
        if (runs(job)) {
            // this very process was frozen, or the machine asleep: the job still runs here
            transactions.executeWithoutResult(status -> table.beat(job, clock.instant()));
            return;
        }
        transactions.executeWithoutResult(status -> table.lock(job).ifPresent(this::reviveLocked));
    }

    private void reviveLocked(PickedJob job) {
        if (giveUpAfterCrashes(job)) {
            return;
        }
        if (job.alone()) {
            table.giveBackAfterCrash(job.fence());
        } else {
            table.giveBack(job.fence());
        }
    }

    private static boolean isInterrupt(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return false;
    }
}
