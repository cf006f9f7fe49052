package org.dragoman.jobs;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads of one pool; one that becomes free has the pool look for work. Without that, a job committed while all of
 * them were busy would wait for the next poll on PostgreSQL.
 */
final class PoolThreads extends ThreadPoolExecutor {

    private volatile Runnable whenFree = () -> {};

    PoolThreads(String pool, int threads) {
        super(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("jobs-" + pool + "-"));
    }

    void whenFree(Runnable action) {
        whenFree = action;
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable fault) {
        whenFree.run();
    }
}
