package org.dragoman.jobs;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Queue and pools on a database, without the rest of the program. */
final class Workplace implements AutoCloseable {

    static final String POOL = "deliver";
    static final String TASK = "deliver";

    /** A poll that never comes within a test. */
    static final Duration NEVER = Duration.ofMinutes(10);

    static final JobSettings PATIENT =
            new JobSettings(NEVER, Duration.ofMillis(200), Duration.ofSeconds(5), List.of(NEVER, NEVER, NEVER, NEVER));
    static final JobSettings BUSY = new JobSettings(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));

    final HikariDataSource source;
    final JdbcClient jdbc;
    final JobTables tables;
    final JobQueue queue;
    final TransactionTemplate transactions;
    private final DatabaseClock clock;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WakeUp wakeUp = new WakeUp();
    private final List<JobPools> opened = new ArrayList<>();

    Workplace(DataSource database) {
        this(pooled(hikari -> hikari.setDataSource(database)));
    }

    private Workplace(HikariDataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.tables = new JobTables(jdbc);
        this.clock = new DatabaseClock(source);
        this.queue = new JobQueue(tables, wakeUp);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    static Workplace at(String url, String user) {
        return new Workplace(pooled(hikari -> {
            hikari.setJdbcUrl(url);
            hikari.setUsername(user);
        }));
    }

    private static HikariDataSource pooled(Consumer<HikariDataSource> database) {
        HikariDataSource pool = new HikariDataSource();
        database.accept(pool);
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(1);
        return pool;
    }

    JobPools pools(String node, JobSettings settings, int threads, JobHandler... handlers) {
        JobPools pools = new JobPools(
                List.of(new JobPool(POOL, TASK, threads)),
                () -> List.of(handlers),
                source,
                tables,
                transactions,
                settings,
                node,
                wakeUp,
                clock,
                registry);
        opened.add(pools);
        return pools;
    }

    JobPools start(String node, JobSettings settings, int threads, JobHandler... handlers) {
        JobPools pools = pools(node, settings, threads, handlers);
        pools.start();
        return pools;
    }

    static JobKey key(String instance) {
        return new JobKey(POOL, TASK, instance);
    }

    void add(String instance) {
        add(instance, 0);
    }

    void add(String instance, int priority) {
        in(() -> {
            queue.add(key(instance), priority, now());
            return true;
        });
    }

    /** The time jobs are due by. */
    Instant now() {
        return clock.instant();
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    boolean finish(Fence job) {
        return in(() -> queue.finish(job));
    }

    long rows() {
        return jdbc.sql("select count(*) from jobs_deliver").query(Long.class).single();
    }

    @Override
    public void close() {
        opened.forEach(JobPools::stop);
        source.close();
    }
}
