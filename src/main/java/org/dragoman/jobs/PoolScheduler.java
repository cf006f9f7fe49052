package org.dragoman.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pool and, while it is open, its scheduler. Paused, it takes no job and gives back what it has just taken. */
final class PoolScheduler {

    private static final Logger log = LoggerFactory.getLogger(PoolScheduler.class);

    /** Its own rows are never foreign to a pool; db-scheduler would delete those it does not know. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final JobPool pool;
    private final String table;
    private final JobRunner runner;
    private final JobSettings settings;
    private final Clock clock;
    private volatile boolean paused;
    private volatile @Nullable Scheduler scheduler;

    PoolScheduler(JobPool pool, String table, JobRunner runner, JobSettings settings, Clock clock) {
        this.pool = pool;
        this.table = table;
        this.runner = runner;
        this.settings = settings;
        this.clock = clock;
    }

    JobPool pool() {
        return pool;
    }

    JobRunner runner() {
        return runner;
    }

    boolean paused() {
        return paused;
    }

    synchronized void open(DataSource source, String node) {
        PoolThreads threads = new PoolThreads(pool.name(), pool.threads());
        SchedulerBuilder builder = Scheduler.create(source, task())
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node))
                .executorService(threads)
                .threads(pool.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.stopWait())
                .deleteUnresolvedAfter(NEVER)
                .serializer(new Jackson3Serializer())
                .clock(clock::instant)
                .enablePriority();
        DuePolling polling = DuePolling.of(source);
        polling.configure(builder);
        Scheduler opened = builder.build();
        if (polling == DuePolling.POSTGRESQL) {
            threads.whenFree(opened::triggerCheckForDueExecutions);
        }
        if (paused) {
            opened.pause();
        }
        opened.start();
        scheduler = opened;
    }

    /** Running jobs finish, for as long as the settings let them; none is taken. */
    void close() {
        Scheduler open = scheduler;
        if (open != null) {
            open.stop();
            scheduler = null;
        }
    }

    void wake() {
        Scheduler open = scheduler;
        if (open != null) {
            open.triggerCheckForDueExecutions();
        }
    }

    synchronized void pause() {
        paused = true;
        Scheduler open = scheduler;
        if (open != null) {
            open.pause();
        }
    }

    synchronized void resume() {
        paused = false;
        Scheduler open = scheduler;
        if (open != null) {
            open.resume();
            open.triggerCheckForDueExecutions();
        }
    }

    /** What is to be written of a job the runner has written already, so db-scheduler has nothing left to do. */
    private CustomTask<Void> task() {
        return Tasks.custom(pool.task(), Void.class)
                .onDeadExecution((dead, operations) -> runner.revive(fence(dead.getExecution())))
                .onFailure((failure, operations) -> log.warn(
                        "The end of the job {} could not be written; it is taken back",
                        failure.getExecution().taskInstance.getTaskAndInstance()))
                .execute((job, context) -> run(context));
    }

    private CompletionHandler<Void> run(ExecutionContext context) {
        Fence job = fence(context.getExecution());
        if (paused) {
            runner.giveBack(job);
        } else {
            runner.run(job, () -> context.getSchedulerState().isShuttingDown());
        }
        return (complete, operations) -> {};
    }

    private Fence fence(Execution execution) {
        return new Fence(new JobKey(pool.name(), pool.task(), execution.getId()), execution.version);
    }
}
