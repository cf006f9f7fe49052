package org.dragoman.desk;

import org.dragoman.jobs.JobKey;

/**
 * What a translate job's instance id says: {@code d81-3} is the third run of draft 81.
 */
record DraftJob(long draft, int run) {

    static DraftJob of(JobKey key) {
        int dash = key.instance().indexOf('-');
        return new DraftJob(
                Long.parseLong(key.instance().substring(1, dash)),
                Integer.parseInt(key.instance().substring(dash + 1)));
    }
}
