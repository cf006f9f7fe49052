package org.dragoman.jobs;

import java.time.Instant;

/** What a handler made of a job. */
public sealed interface JobResult {

    /** The transaction that wrote the result has deleted the job, or the job was lost to somebody else: nothing to do. */
    record Done() implements JobResult {}

    /** To be run again then, without counting an attempt. */
    record Later(Instant due, String reason) implements JobResult {}

    /** A failed attempt; after the fifth the job is given up. */
    record Failed(String reason, Instant retryNotBefore) implements JobResult {}
}
