package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.dragoman.jobs.Workplace.BUSY;
import static org.dragoman.jobs.Workplace.PATIENT;
import static org.dragoman.jobs.Workplace.POOL;
import static org.dragoman.jobs.Workplace.key;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.dragoman.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class JobPoolsTests {

    @BeforeAll
    static void givesABusyMachineTime() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterAll
    static void resetsAwaitility() {
        Awaitility.reset();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void startsRightAfterTheCommitWithoutAPoll(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = finishing(work);
            work.start("a", PATIENT, 2, handler);
            work.add("first");
            await().until(() -> work.rows() == 0);

            work.add("second");

            await().atMost(Duration.ofSeconds(1)).until(() -> work.rows() == 0);
            assertThat(handler.instances()).containsExactly("first", "second");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void startsWhatWasCommittedWhileAllThreadsWereBusy(Database database) throws Exception {
        try (Workplace work = new Workplace(database.fresh())) {
            Semaphore mayEnd = new Semaphore(0);
            RecordingHandler handler = new RecordingHandler(job -> {
                mayEnd.acquire();
                work.finish(job);
                return new JobResult.Done();
            });
            JobPools pools = work.start("a", PATIENT, 2, handler);
            work.add("a");
            work.add("b");
            await().until(() -> pools.running(POOL) == 2);
            work.add("c");
            await().pollDelay(Duration.ofMillis(50)).until(() -> pools.running(POOL) == 2);

            mayEnd.release(1);

            await().until(() -> handler.instances().contains("c"));
            mayEnd.release(2);
            await().until(() -> work.rows() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void runsTheMostUrgentFirst(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            for (int i = 0; i < 50; i++) {
                work.add("slow-" + i, 1);
            }
            work.add("flash", 9);
            work.add("middle", 5);
            RecordingHandler handler = finishing(work);

            work.start("a", BUSY, 1, handler);

            await().until(() -> work.rows() == 0);
            assertThat(handler.instances())
                    .startsWith("flash", "middle", "slow-0")
                    .hasSize(52);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void runsAnUrgentJobThatComesLaterBeforeWhatWaits(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            for (int i = 0; i < 20; i++) {
                work.add("slow-" + i, 1);
            }
            CountDownLatch mayEnd = new CountDownLatch(1);
            RecordingHandler handler = new RecordingHandler(job -> {
                mayEnd.await();
                work.finish(job);
                return new JobResult.Done();
            });
            JobPools pools = work.start("a", BUSY, 1, handler);
            await().until(() -> pools.running(POOL) == 1);

            work.add("flash", 9);
            // let the wake-up reach the pool before the thread is free
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            mayEnd.countDown();

            await().until(() -> work.rows() == 0);
            assertThat(handler.instances().subList(0, 2)).containsExactly("slow-0", "flash");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void doesNotStartBeforeItsTime(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            AtomicReference<Instant> started = new AtomicReference<>();
            RecordingHandler handler = new RecordingHandler(job -> {
                started.compareAndSet(null, work.now());
                work.finish(job);
                return new JobResult.Done();
            });
            JobPools pools = work.start("a", BUSY, 1, handler);
            Instant due = work.now().plusMillis(700);
            work.transactions.executeWithoutResult(status -> work.queue.add(key("embargoed"), 9, due));
            assertThat(pools.waiting(POOL)).isZero();
            assertThat(gauge(work, "later")).isEqualTo(1);

            await().until(() -> work.rows() == 0);
            assertThat(started.get()).isAfterOrEqualTo(due);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void startsARescheduledJobAtOnce(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.start("a", PATIENT, 1, finishing(work));
            work.transactions.executeWithoutResult(
                    status -> work.queue.add(key("d1-1"), 0, work.now().plus(Duration.ofDays(1))));

            work.in(() -> work.queue.reschedule(key("d1-1"), work.now()));

            await().until(() -> work.rows() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void takesNoJobWhilePaused(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = finishing(work);
            JobPools pools = work.pools("a", BUSY, 2, handler);
            pools.pause(POOL);
            pools.start();
            work.add("d1-1");
            work.add("d2-1");

            await().during(Duration.ofMillis(300)).until(() -> handler.started.isEmpty());
            assertThat(pools.isPaused(POOL)).isTrue();
            assertThat(pools.waiting(POOL)).isEqualTo(2);
            assertThat(gauge(work, "waiting")).isEqualTo(2);

            pools.resume(POOL);
            await().until(() -> work.rows() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void pausesAlsoWhatItHasFetchedAlready(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            for (int i = 0; i < 10; i++) {
                work.add("d" + i + "-1");
            }
            CompletableFuture<JobPools> future = new CompletableFuture<>();
            RecordingHandler handler = new RecordingHandler(job -> {
                future.join().pause(POOL);
                work.finish(job);
                return new JobResult.Done();
            });
            JobPools pools = work.pools("a", PATIENT, 1, handler);
            future.complete(pools);

            pools.start();

            await().during(Duration.ofMillis(300)).until(() -> work.rows() == 9);
            assertThat(handler.started).hasSize(1);
            await().until(() -> pools.waiting(POOL) == 9);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void defersWithoutCountingAnAttempt(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            AtomicInteger runs = new AtomicInteger();
            RecordingHandler handler = new RecordingHandler(job -> {
                if (runs.incrementAndGet() <= 10) {
                    return new JobResult.Later(work.now(), "the engine is busy");
                }
                work.finish(job);
                return new JobResult.Done();
            });
            work.start("a", BUSY, 1, handler);
            work.add("d1-1");

            await().until(() -> work.rows() == 0);
            assertThat(handler.started).hasSize(11);
            assertThat(handler.givenUp).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsTheFailuresOfADeferredJob(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            AtomicInteger runs = new AtomicInteger();
            RecordingHandler handler = new RecordingHandler(job -> runs.incrementAndGet() % 2 == 0
                    ? new JobResult.Later(work.now(), "busy")
                    : new JobResult.Failed("refused", Instant.EPOCH));
            work.start("a", BUSY, 1, handler);
            work.add("d1-1");

            await().until(() -> work.rows() == 0);
            assertThat(handler.started).hasSize(9);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void givesUpAfterTheFifthFailure(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler =
                    new RecordingHandler(job -> new JobResult.Failed("The CMS refused it.", Instant.EPOCH));
            work.start("a", BUSY, 2, handler);
            work.add("d1-1");

            await().until(() -> !handler.givenUp.isEmpty());
            await().until(() -> work.rows() == 0);
            assertThat(handler.started).hasSize(5);
            assertThat(handler.givenUp).containsExactly(key("d1-1"));
            assertThat(handler.reasons)
                    .containsExactly("It failed 5 times, the last time because of this: The CMS refused it.");
            assertThat(work.registry
                            .counter("dragoman.jobs.given.up", "pool", POOL)
                            .count())
                    .isEqualTo(1);
            assertThat(work.registry
                            .timer("dragoman.jobs.run", "pool", POOL, "outcome", "failed")
                            .count())
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsAFaultAsAFailure(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = new RecordingHandler(job -> {
                throw new AssertionError("broken");
            });
            work.start("a", BUSY, 2, handler);
            work.add("d1-1");

            await().until(() -> work.rows() == 0);
            assertThat(handler.started).hasSize(5);
            assertThat(handler.reasons)
                    .containsExactly("It failed 5 times, the last time because of this:"
                            + " an unexpected fault, which the log describes");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void deletesTheJobOnlyTogetherWithGivingItUp(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.jdbc.sql("create table held (id varchar(20))").update();
            AtomicInteger asked = new AtomicInteger();
            JobHandler handler = new JobHandler() {
                @Override
                public String task() {
                    return Workplace.TASK;
                }

                @Override
                public JobResult run(Fence job) {
                    return new JobResult.Failed("refused", Instant.EPOCH);
                }

                @Override
                public void givenUp(JobKey job, String reason) {
                    work.jdbc
                            .sql("insert into held values (?)")
                            .param(job.instance())
                            .update();
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first time the transaction fails");
                    }
                }
            };
            work.start("a", BUSY, 1, handler);
            work.add("d1-1");

            await().until(() -> asked.get() == 1);
            await().atMost(Duration.ofSeconds(20)).until(() -> work.rows() == 0);
            assertThat(work.jdbc.sql("select id from held").query(String.class).list())
                    .containsExactly("d1-1");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void waitsAsLongAsTheOtherSideAsks(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            Instant notBefore = work.now().plus(Duration.ofHours(2));
            work.start("a", BUSY, 1, new RecordingHandler(job -> new JobResult.Failed("429", notBefore)));
            work.add("d1-1");

            await().until(() -> gauge(work, "later") == 1);
            assertThat(work.jdbc
                            .sql("select execution_time from jobs_deliver")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isEqualTo(notBefore.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void treatsAJobThatOnlySaysItIsDoneAsFailed(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = new RecordingHandler(job -> new JobResult.Done());
            work.start("a", BUSY, 1, handler);
            work.add("d1-1");

            await().until(() -> work.rows() == 0);
            assertThat(handler.started).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void takesAnotherNodesJobsWithoutCountingAFailure(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.add("d1-1");
            work.jdbc
                    .sql("update jobs_deliver set picked = true, picked_by = 'dead', version = 2,"
                            + " last_heartbeat = current_timestamp - interval '1' hour")
                    .update();
            AtomicReference<Integer> failures = new AtomicReference<>();
            RecordingHandler handler = new RecordingHandler(job -> {
                failures.set(work.in(() -> work.tables.of(POOL).lock(job).orElseThrow())
                        .failures());
                work.finish(job);
                return new JobResult.Done();
            });

            work.start("a", BUSY, 1, handler);

            await().until(() -> work.rows() == 0);
            assertThat(handler.started).containsExactly(new Fence(key("d1-1"), 4));
            assertThat(failures.get()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesALivingNodesJobsAlone(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            JobSettings calm = new JobSettings(BUSY.poll(), Duration.ofMillis(500), BUSY.stopWait(), BUSY.retries());
            CountDownLatch mayEnd = new CountDownLatch(1);
            RecordingHandler first = new RecordingHandler(job -> {
                mayEnd.await();
                work.finish(job);
                return new JobResult.Done();
            });
            work.start("a", calm, 1, first);
            work.add("d1-1");
            await().until(() -> first.started.size() == 1);
            RecordingHandler second = finishing(work);

            work.start("b", calm, 1, second);

            // four heartbeats of half a second are a death
            await().during(Duration.ofSeconds(4)).until(second.started::isEmpty);
            mayEnd.countDown();
            await().until(() -> work.rows() == 0);
            assertThat(second.started).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void letsARunningJobFinishAtShutdownAndTakesNoOther(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            CountDownLatch mayEnd = new CountDownLatch(1);
            RecordingHandler handler = new RecordingHandler(job -> {
                mayEnd.await();
                work.finish(job);
                return new JobResult.Done();
            });
            JobPools pools = work.start("a", BUSY, 1, handler);
            work.add("runs");
            await().until(() -> handler.started.size() == 1);
            work.add("waits");

            Thread stopping = new Thread(pools::stop);
            stopping.start();
            await().until(() -> stopping.getState() == Thread.State.WAITING);
            mayEnd.countDown();

            await().until(() -> !stopping.isAlive());
            assertThat(handler.instances()).containsExactly("runs");
            assertThat(work.queue.waitingIn(POOL)).containsExactly(key("waits"));
            assertThat(pools.isRunning()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void givesBackWhatTakesTooLongAtShutdown(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = new RecordingHandler(job -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("as a route wraps it", e);
                }
                return new JobResult.Done();
            });
            JobSettings hurried = new JobSettings(
                    Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(100), BUSY.retries());
            JobPools pools = work.start("a", hurried, 1, handler);
            work.add("d1-1");
            await().until(() -> handler.started.size() == 1);

            pools.stop();

            assertThat(work.jdbc
                            .sql("select picked, picked_by, coalesce(consecutive_failures, 0) failures, crashes,"
                                    + " version from jobs_deliver")
                            .query()
                            .singleRow()
                            .values())
                    .asString()
                    .isEqualTo("[false, null, 0, 0, 3]");
        }
    }

    @Test
    void startsAgainAfterAStop() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            JobPools pools = work.start("a", BUSY, 1, finishing(work));
            pools.stop();
            work.add("d1-1");
            pools.start();

            await().until(() -> work.rows() == 0);
        }
    }

    @Test
    void saysWhichPoolHasNoHandler() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.start("a", BUSY, 1))
                    .withMessage("The pool deliver has no handler for its task deliver.");
        }
    }

    @Test
    void startsLastAndStopsFirst() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            assertThat(work.pools("a", BUSY, 1).getPhase()).isEqualTo(Integer.MAX_VALUE);
        }
    }

    /** H2 chooses the index only by the hint; without it each poll reads and sorts everything that waits. */
    @Test
    void findsDueJobsByTheIndexOnH2() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            String query = new DuePolling.DueByIndex().createSelectDueQuery("jobs_deliver", 24, "", true);

            String plan = work.jdbc
                    .sql("explain " + query)
                    .params(List.of(false, Instant.now().atOffset(ZoneOffset.UTC)))
                    .query(String.class)
                    .single();

            assertThat(plan).contains("JOBS_DELIVER_P: PICKED = ?1").contains("/* index sorted */");
        }
    }

    private static RecordingHandler finishing(Workplace work) {
        return new RecordingHandler(job -> {
            work.finish(job);
            return new JobResult.Done();
        });
    }

    private static double gauge(Workplace work, String name) {
        return work.registry
                .get("dragoman.jobs." + name)
                .tag("pool", POOL)
                .gauge()
                .value();
    }
}
