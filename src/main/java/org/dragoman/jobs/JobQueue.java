package org.dragoman.jobs;

import java.time.Instant;

/** Placeholder with the signatures of the job queue, until its branch is merged. */
public class JobQueue {

    /** Adds a job, in the caller's transaction. */
    public void add(JobKey key, int priority, Instant due) {
        throw new UnsupportedOperationException("The job queue is not merged yet.");
    }

    /** Deletes the job by its fence, in the caller's transaction; false when somebody else has it. */
    public boolean finish(Fence fence) {
        throw new UnsupportedOperationException("The job queue is not merged yet.");
    }

    /** Deletes the job whoever has it, in the caller's transaction; false when it is not there. */
    public boolean remove(JobKey key) {
        throw new UnsupportedOperationException("The job queue is not merged yet.");
    }
}
