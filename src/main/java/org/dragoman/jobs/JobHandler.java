package org.dragoman.jobs;

/** Does the work of one task. No transaction is open when it is called. */
public interface JobHandler {

    /** The task it handles: {@code translate}. */
    String task();

    /** Runs the job. A fault it throws counts as a failed attempt. */
    JobResult run(Fence job) throws InterruptedException;

    /**
     * The job failed five times or ended the program three times, and is gone with this transaction: what it worked on
     * must be held.
     *
     * @param reason one sentence
     */
    void givenUp(JobKey job, String reason);
}
