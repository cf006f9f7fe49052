package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dragoman.testing.Database;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that die, freeze and come back. */
@Timeout(300)
class CrashIT {

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Database.class)
    void givesUpTheJobThatEndsTheProgramAndNoOther(Database database) throws Exception {
        String url = prepare(database);
        List<String> innocents =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "d" + i + "-1").toList();
        at(url, database, work -> {
            work.add("killer-1", 9);
            innocents.forEach(work::add);
        });
        List<Integer> exits = new ArrayList<>();
        exits.add(run("together", url, database));
        assertThat(done(url, database)).isEmpty();

        while (exits.get(exits.size() - 1) != 0 && exits.size() < 10) {
            exits.add(run("work", url, database));
        }

        // once among eight, which counts for nobody, then three times alone
        assertThat(exits).containsExactly(9, 9, 9, 9, 0);
        assertThat(list(url, database, "given_up")).containsExactly("killer-1");
        assertThat(done(url, database)).containsExactlyInAnyOrderElementsOf(innocents);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void convictsNoneOfEightWhenItIsKilled(Database database) throws Exception {
        String url = prepare(database);
        List<String> jobs =
                IntStream.rangeClosed(1, 10).mapToObj(i -> "d" + i + "-1").toList();
        at(url, database, work -> jobs.forEach(work::add));
        try (ChildProcess child = start("block", url, database)) {
            child.awaitSaid("started", 8);
            child.signal("KILL");
            child.exitCode();
        }

        assertThat(run("work", url, database)).isZero();

        assertThat(done(url, database)).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(list(url, database, "given_up")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void runsTheJobsOfACrashAloneBeforeThePoolOpens(Database database) throws Exception {
        String url = prepare(database);
        at(url, database, work -> IntStream.rangeClosed(1, 20).forEach(i -> work.add("d" + i + "-1")));
        List<String> suspects;
        try (ChildProcess child = start("block", url, database)) {
            child.awaitSaid("started", 8);
            suspects = child.said("started");
            child.signal("KILL");
            child.exitCode();
        }

        try (ChildProcess child = start("block", url, database)) {
            for (int run = 1; run <= 8; run++) {
                child.awaitSaid("started", run);
                int soFar = run;
                await().during(Duration.ofMillis(200))
                        .until(() -> child.said("started").size() == soFar);
                child.goOn();
            }
            child.awaitSaid("started", 16);

            assertThat(child.said("started").subList(0, 8)).containsExactlyInAnyOrderElementsOf(suspects);
        }
    }

    @Test
    void refusesTheResultOfAFrozenNode() throws Exception {
        String url = prepare(Database.POSTGRESQL);
        try (Workplace work = Workplace.at(url, Database.POSTGRESQL.user());
                ChildProcess frozen = start("block", url, Database.POSTGRESQL)) {
            frozen.awaitSaid("node", 1);
            work.add("d1-1");
            frozen.awaitSaid("started", 1);
            frozen.signal("STOP");
            RecordingHandler heir = new RecordingHandler(job -> {
                work.finish(job);
                return new JobResult.Done();
            });

            work.start("heir", Workplace.BUSY, 2, heir);

            await().atMost(Duration.ofSeconds(30)).until(() -> work.rows() == 0);
            assertThat(heir.instances()).containsExactly("d1-1");
            frozen.signal("CONT");
            frozen.goOn();
            frozen.awaitSaid("finished", 1);
            assertThat(frozen.said("finished")).containsExactly("false");
            assertThat(list(url, Database.POSTGRESQL, "done")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void runsAJobOnceThoughTheMachineSlept(Database database) throws Exception {
        String url = prepare(database);
        at(url, database, work -> work.add("d1-1"));
        try (ChildProcess child = start("block", url, database)) {
            child.awaitSaid("started", 1);
            for (int nap = 0; nap < 3; nap++) {
                child.signal("STOP");
                // four heartbeats of 200 ms are a death
                await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
                child.signal("CONT");
                await().during(Duration.ofSeconds(1))
                        .until(() -> child.said("started").size() == 1);
            }

            child.goOn();

            assertThat(child.exitCode()).isZero();
            assertThat(child.said("finished")).containsExactly("true");
        }
    }

    @Test
    void keepsTheDataFolderForOneProcess() throws Exception {
        String url = prepare(Database.H2);
        at(url, Database.H2, work -> work.add("d1-1"));
        String name;
        try (ChildProcess child = start("block", url, Database.H2)) {
            child.awaitSaid("node", 1);
            name = child.said("node").get(0);

            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> Node.open(data))
                    .withMessage("The data folder " + data + " is in use by another Dragoman.");
        }

        try (Node node = Node.open(data)) {
            assertThat(node.name()).isEqualTo(name);
        }
    }

    private String prepare(Database database) {
        String url = database == Database.H2
                ? "jdbc:h2:file:async:" + data.resolve("dragoman") + ";MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                : database.freshUrl();
        Flyway.configure()
                .dataSource(url, database.user(), "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + database.vendor())
                .load()
                .migrate();
        at(url, database, work -> {
            work.jdbc.sql("create table done (id varchar(20))").update();
            work.jdbc.sql("create table given_up (id varchar(20))").update();
        });
        return url;
    }

    private ChildProcess start(String mode, String url, Database database) throws Exception {
        return ChildProcess.start(mode, url, database.user(), data);
    }

    private int run(String mode, String url, Database database) throws Exception {
        try (ChildProcess child = start(mode, url, database)) {
            return child.exitCode();
        }
    }

    private static List<String> done(String url, Database database) {
        return list(url, database, "done");
    }

    private static List<String> list(String url, Database database, String table) {
        return ask(
                url,
                database,
                work -> work.jdbc
                        .sql("select id from " + table)
                        .query(String.class)
                        .list());
    }

    private static void at(String url, Database database, Consumer<Workplace> action) {
        ask(url, database, work -> {
            action.accept(work);
            return true;
        });
    }

    private static <T> T ask(String url, Database database, Function<Workplace, T> question) {
        try (Workplace work = Workplace.at(url, database.user())) {
            return question.apply(work);
        }
    }
}
