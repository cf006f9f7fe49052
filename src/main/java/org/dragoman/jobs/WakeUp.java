package org.dragoman.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes a pool when the job written for it is committed. db-scheduler's own "immediate execution" looks before the
 * commit, finds nothing and then waits for the next poll.
 */
final class WakeUp {

    private final Map<String, Runnable> pools = new ConcurrentHashMap<>();

    void register(String pool, Runnable wake) {
        pools.put(pool, wake);
    }

    void afterCommit(String pool) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pools.getOrDefault(pool, () -> {}).run();
            }
        });
    }
}
