package org.dragoman.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one pool. db-scheduler only picks them and keeps their heartbeat; every other change is a statement here,
 * which takes part in the caller's transaction. A change of a running job is fenced by its version, a change of a
 * waiting one finds only those that nobody has picked; both raise the version.
 */
final class JobTable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private static final String BACK =
            "picked = false, picked_by = null, last_heartbeat = null, alone = false," + " version = version + 1";
    private static final String WAITING = " where task_name = :task and task_instance = :instance and picked = false";
    private static final String RUNNING =
            " where task_name = :task and task_instance = :instance and version = :version and picked = true";

    private final JdbcClient jdbc;
    private final String pool;
    private final String table;

    JobTable(JdbcClient jdbc, String pool) {
        if (!NAME.matcher(pool).matches()) {
            throw new IllegalArgumentException("Not a name for a pool of jobs: " + pool);
        }
        this.jdbc = jdbc;
        this.pool = pool;
        this.table = "jobs_" + pool;
    }

    String name() {
        return table;
    }

    void insert(JobKey job, int priority, Instant due) {
        waiting(
                        "insert into " + table
                                + " (task_name, task_instance, execution_time, picked, version, priority)"
                                + " values (:task, :instance, :due, false, 1, :priority)",
                        job)
                .param("due", time(due))
                .param("priority", priority)
                .update();
    }

    boolean deleteWaiting(JobKey job) {
        return waiting("delete from " + table + WAITING, job).update() == 1;
    }

    boolean setDue(JobKey job, Instant due) {
        return waiting("update " + table + " set execution_time = :due, version = version + 1" + WAITING, job)
                        .param("due", time(due))
                        .update()
                == 1;
    }

    boolean setPriority(JobKey job, int priority) {
        return waiting("update " + table + " set priority = :priority, version = version + 1" + WAITING, job)
                        .param("priority", priority)
                        .update()
                == 1;
    }

    boolean delete(Fence job) {
        return running("delete from " + table + RUNNING, job).update() == 1;
    }

    /** The job waits again, as it was before it was picked. */
    boolean giveBack(Fence job) {
        return running("update " + table + " set " + BACK + RUNNING, job).update() == 1;
    }

    boolean defer(Fence job, Instant due) {
        return running("update " + table + " set execution_time = :due, " + BACK + RUNNING, job)
                        .param("due", time(due))
                        .update()
                == 1;
    }

    boolean retry(Fence job, Instant due, Instant failedAt) {
        return running(
                                "update " + table + " set execution_time = :due, last_failure = :failed,"
                                        + " consecutive_failures = coalesce(consecutive_failures, 0) + 1, " + BACK
                                        + RUNNING,
                                job)
                        .param("due", time(due))
                        .param("failed", time(failedAt))
                        .update()
                == 1;
    }

    /** The job waits again, and the crash of the node that ran it counts as its own. */
    boolean giveBackAfterCrash(Fence job) {
        return running("update " + table + " set crashes = crashes + 1, " + BACK + RUNNING, job)
                        .update()
                == 1;
    }

    /** The job is kept from all other nodes, until it is run alone; the fence of its earlier run no longer holds. */
    boolean suspect(Fence job, int crashes, Instant now) {
        return running(
                                "update " + table + " set crashes = :crashes, alone = false, last_heartbeat = :now,"
                                        + " version = version + 1" + RUNNING,
                                job)
                        .param("crashes", crashes)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    boolean runAlone(Fence job, Instant now) {
        return running(
                                "update " + table + " set alone = true, last_heartbeat = :now, version = version + 1"
                                        + RUNNING,
                                job)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** Locks the job for this transaction; empty when it is lost. */
    Optional<PickedJob> lock(Fence job) {
        return running("select * from " + table + RUNNING + " for update", job)
                .query(this::picked)
                .optional();
    }

    List<PickedJob> pickedBy(String node) {
        return jdbc.sql("select * from " + table + " where picked = true and picked_by = :node")
                .param("node", node)
                .query(this::picked)
                .list();
    }

    void beat(String node, Instant now) {
        jdbc.sql("update " + table + " set last_heartbeat = :now where picked = true and picked_by = :node")
                .param("now", time(now))
                .param("node", node)
                .update();
    }

    boolean beat(Fence job, Instant now) {
        return running("update " + table + " set last_heartbeat = :now" + RUNNING, job)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    List<JobKey> waiting() {
        return jdbc.sql("select task_name, task_instance from " + table
                        + " where picked = false order by priority desc, execution_time")
                .query((row, number) -> new JobKey(pool, row.getString(1), row.getString(2)))
                .list();
    }

    long countDue(Instant now) {
        return count("execution_time <= :now", now);
    }

    long countDueAfter(Instant now) {
        return count("execution_time > :now", now);
    }

    private long count(String condition, Instant now) {
        return jdbc.sql("select count(*) from " + table + " where picked = false and " + condition)
                .param("now", time(now))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec waiting(String sql, JobKey job) {
        return jdbc.sql(sql).param("task", job.task()).param("instance", job.instance());
    }

    private JdbcClient.StatementSpec running(String sql, Fence job) {
        return waiting(sql, job.key()).param("version", job.version());
    }

    private PickedJob picked(ResultSet row, int number) throws SQLException {
        JobKey key = new JobKey(pool, row.getString("task_name"), row.getString("task_instance"));
        return new PickedJob(
                new Fence(key, row.getLong("version")),
                row.getInt("priority"),
                row.getInt("consecutive_failures"),
                row.getInt("crashes"),
                row.getBoolean("alone"));
    }

    /** Both databases keep microseconds and round what is finer, which would make a job due before its time. */
    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
