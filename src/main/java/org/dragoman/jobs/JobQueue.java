package org.dragoman.jobs;

import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes jobs, and takes them away, in the transaction of the state they follow from: both are committed or neither.
 * Every method that changes something must be called within a transaction.
 */
public class JobQueue {

    private final JobTables tables;
    private final WakeUp wakeUp;

    JobQueue(JobTables tables, WakeUp wakeUp) {
        this.tables = tables;
        this.wakeUp = wakeUp;
    }

    /**
     * Adds a job. This node starts it right after the commit when it is due and a thread is free, other nodes at their
     * next poll.
     *
     * @param job a key that never was used before
     * @param priority the higher starts first among those that are due
     * @param due not before then
     */
    public void add(JobKey job, int priority, Instant due) {
        requireTransaction();
        tables.of(job.pool()).insert(job, priority, due);
        wakeUp.afterCommit(job.pool());
    }

    /** Takes a waiting job away. False: it runs, or is gone; who needs it stopped must tell it by its fence. */
    public boolean remove(JobKey job) {
        requireTransaction();
        return tables.of(job.pool()).deleteWaiting(job);
    }

    /**
     * Deletes a running job in the transaction that writes its result. False: the job was lost to another node, nothing
     * may be written.
     */
    public boolean finish(Fence job) {
        requireTransaction();
        return tables.of(job.key().pool()).delete(job);
    }

    /** Moves a waiting job to another time, now for instance. False: it runs, or is gone. */
    public boolean reschedule(JobKey job, Instant due) {
        requireTransaction();
        boolean moved = tables.of(job.pool()).setDue(job, due);
        wakeUp.afterCommit(job.pool());
        return moved;
    }

    /** Gives a waiting job another priority. False: it runs, or is gone. */
    public boolean prioritise(JobKey job, int priority) {
        requireTransaction();
        return tables.of(job.pool()).setPriority(job, priority);
    }

    /** Puts a waiting job into another pool, under a new key. False: it runs, or is gone, and nothing was added. */
    public boolean move(JobKey from, JobKey to, int priority, Instant due) {
        if (!remove(from)) {
            return false;
        }
        add(to, priority, due);
        return true;
    }

    /**
     * The jobs that wait in a pool, most urgent first; also in one that is not open here, because its engine is no
     * longer configured.
     */
    public List<JobKey> waitingIn(String pool) {
        return tables.of(pool).waiting();
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A job is written in the transaction of its state, and there is none.");
        }
    }
}
