package org.dragoman.jobs;

/**
 * A running job as its row has it.
 *
 * @param failures failed attempts so far
 * @param crashes how often the program ended while this job ran alone
 * @param alone whether it was running alone when it was last heard of
 */
record PickedJob(Fence fence, int priority, int failures, int crashes, boolean alone) {

    JobKey key() {
        return fence.key();
    }

    /** Its crashes, should the program have ended just now. */
    int crashesNow() {
        return alone ? crashes + 1 : crashes;
    }
}
