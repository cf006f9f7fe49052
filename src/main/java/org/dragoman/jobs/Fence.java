package org.dragoman.jobs;

/**
 * Proof of holding a job: whoever took it later has a higher version. A result may be written only in a transaction in
 * which {@link JobQueue#finish} found the job by its fence.
 */
public record Fence(JobKey key, long version) {}
