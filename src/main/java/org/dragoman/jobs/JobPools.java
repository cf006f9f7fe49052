package org.dragoman.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The pools of this node. They open after everything else has started, routes included, and close before anything else
 * stops, so that no job runs into a route that is gone.
 */
public class JobPools implements SmartLifecycle {

    private final Supplier<List<JobHandler>> handlerBeans;
    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();
    private final Map<String, PoolScheduler> pools = new LinkedHashMap<>();
    private final DataSource source;
    private final JobTables tables;
    private final TransactionOperations transactions;
    private final JobSettings settings;
    private final String node;
    private final Clock clock;
    private @Nullable Opening opening;

    /** @param handlerBeans asked at start only: handlers need the queue, and what they call may need the pools */
    JobPools(
            List<JobPool> pools,
            Supplier<List<JobHandler>> handlerBeans,
            DataSource source,
            JobTables tables,
            TransactionOperations transactions,
            JobSettings settings,
            String node,
            WakeUp wakeUp,
            Clock clock,
            MeterRegistry registry) {
        this.handlerBeans = handlerBeans;
        this.source = source;
        this.tables = tables;
        this.transactions = transactions;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
        for (JobPool pool : pools) {
            define(pool, wakeUp, new JobMeters(registry, pool.name()));
        }
    }

    /** This node takes no more jobs of this pool until {@link #resume}; those that run are finished. */
    public void pause(String pool) {
        pool(pool).pause();
    }

    public void resume(String pool) {
        pool(pool).resume();
    }

    public boolean isPaused(String pool) {
        return pool(pool).paused();
    }

    /** Whether this node has such a pool. */
    public boolean has(String pool) {
        return pools.containsKey(pool);
    }

    /** How many jobs of a pool are due and not yet picked by any node. */
    public long waiting(String pool) {
        return tables.of(pool).countDue(clock.instant());
    }

    /** How many jobs of a pool this node is running. */
    public int running(String pool) {
        return pool(pool).runner().running();
    }

    @Override
    public synchronized void start() {
        if (opening != null) {
            return;
        }
        handlerBeans.get().forEach(handler -> handlers.put(handler.task(), handler));
        pools.values().forEach(pool -> handler(pool.pool()));
        opening = new Opening(new Suspects(tables, transactions, node, clock, pools), this::open, settings);
        opening.start();
    }

    @Override
    public synchronized void stop() {
        if (opening == null) {
            return;
        }
        opening.stop();
        // all at once: each waits for its running jobs
        CompletableFuture.allOf(pools.values().stream()
                        .map(pool -> CompletableFuture.runAsync(pool::close, closing -> new Thread(closing).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        opening = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return opening != null;
    }

    /** Whoever knows that everything else has started opens them; they are closed with the program. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** First to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void define(JobPool pool, WakeUp wakeUp, JobMeters meters) {
        JobTable table = tables.of(pool.name());
        JobRunner runner = new JobRunner(() -> handler(pool), table, transactions, settings, clock, meters);
        PoolScheduler scheduler = new PoolScheduler(pool, table.name(), runner, settings, clock);
        pools.put(pool.name(), scheduler);
        wakeUp.register(pool.name(), scheduler::wake);
        meters.gauge("waiting", "Jobs that are due and not yet picked", () -> table.countDue(clock.instant()));
        meters.gauge("later", "Jobs whose time has not come", () -> table.countDueAfter(clock.instant()));
        meters.gauge("running", "Jobs that run on this node", runner::running);
    }

    private JobHandler handler(JobPool pool) {
        JobHandler handler = handlers.get(pool.task());
        if (handler == null) {
            throw new IllegalStateException(
                    "The pool " + pool.name() + " has no handler for its task " + pool.task() + ".");
        }
        return handler;
    }

    private PoolScheduler pool(String name) {
        PoolScheduler pool = pools.get(name);
        if (pool == null) {
            throw new IllegalArgumentException("There is no pool of jobs named " + name + " here.");
        }
        return pool;
    }

    private void open() {
        pools.values().forEach(pool -> pool.open(source, node));
    }
}
