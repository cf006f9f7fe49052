package org.dragoman.jobs;

/**
 * A pool of jobs of one task, with threads of its own, so that a slow or paused one starves no other. Each bean of this
 * type opens one; its table {@code jobs_<name>} comes from a migration.
 *
 * @param name {@code translate_apertium}, {@code deliver}
 * @param task the task of its jobs, handled by the {@link JobHandler} of that name
 * @param threads how many of its jobs run at once on this node
 */
public record JobPool(String name, String task, int threads) {

    public JobPool {
        if (threads < 1) {
            throw new IllegalArgumentException("The pool " + name + " needs at least one thread, not " + threads + ".");
        }
    }
}
