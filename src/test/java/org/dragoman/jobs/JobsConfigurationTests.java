package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The wiring, with the program's own application.yaml. */
class JobsConfigurationTests {

    @TempDir
    Path data;

    private ApplicationContextRunner program = new ApplicationContextRunner();

    @BeforeEach
    void wire() {
        program = program.withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        MetricsAutoConfiguration.class,
                        SimpleMetricsExportAutoConfiguration.class))
                .withUserConfiguration(JobsConfiguration.class)
                .withPropertyValues("dragoman.data=" + data);
    }

    @Test
    void runsAJobInTheProgramsOwnDatabase() {
        RecordingHandler handler =
                new RecordingHandler(job -> new JobResult.Later(Instant.now().plus(Duration.ofDays(1)), "later"));
        program.withBean(JobPool.class, () -> new JobPool("deliver", "deliver", 2))
                .withBean(JobHandler.class, () -> handler)
                .run(context -> {
                    context.getBean(JobPools.class).start();
                    TransactionTemplate transactions =
                            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    JobQueue queue = context.getBean(JobQueue.class);

                    transactions.executeWithoutResult(status -> queue.add(Workplace.key("d1-1"), 0, Instant.EPOCH));

                    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> handler.started.size() == 1);
                    assertThat(Files.exists(data.resolve("dragoman.mv.db"))).isTrue();
                });
    }

    @Test
    void refusesADataFolderInUseBeforeItOpensTheDatabase() throws Exception {
        try (Node other = Node.open(data)) {
            assertThat(other.name()).isNotEmpty();
            program.run(context -> {
                assertThat(context).hasFailed();
                assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(DataFolderInUse.class);
                assertThat(Files.exists(data.resolve("dragoman.mv.db"))).isFalse();
            });
        }
    }

    @Test
    void saysInOneSentenceThatTheDataFolderIsInUse() {
        FailureAnalysis analysis =
                new DataFolderInUseAnalyzer().analyze(new IllegalStateException(), new DataFolderInUse(data));

        assertThat(analysis.getDescription()).isEqualTo("The data folder " + data + " is in use by another Dragoman.");
        assertThat(analysis.getAction()).isEqualTo("Stop it first, or name another folder in DRAGOMAN_DATA.");
    }

    /** Jobs are interrupted when they hold up a shutdown; H2's usual file access takes the database down with one. */
    @Test
    void keepsTheDatabaseOpenWhenAWritingThreadIsInterrupted() {
        program.run(context -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("create table note (id int)").update();
            try (Connection connection = context.getBean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement()) {
                Thread.currentThread().interrupt();
                statement.execute("insert into note values (1)");
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }

            jdbc.sql("insert into note values (2)").update();

            assertThat(jdbc.sql("select id from note order by id")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 2);
        });
    }
}
