package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dragoman.jobs.Workplace.key;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobQueueTests {

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesNothingOfARolledBackTransaction(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            RecordingHandler handler = new RecordingHandler(job -> new JobResult.Done());
            work.start("a", Workplace.BUSY, 2, handler);

            work.transactions.executeWithoutResult(status -> {
                work.queue.add(key("d1-1"), 0, Instant.now());
                status.setRollbackOnly();
            });

            assertThat(work.rows()).isZero();
            assertThat(handler.started).isEmpty();
        }
    }

    @Test
    void refusesToWriteWithoutATransaction() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            assertThatIllegalStateException().isThrownBy(() -> work.queue.add(key("d1-1"), 0, Instant.now()));
            assertThatIllegalStateException().isThrownBy(() -> work.queue.remove(key("d1-1")));
            assertThatIllegalStateException().isThrownBy(() -> work.queue.finish(new Fence(key("d1-1"), 1)));
        }
    }

    @Test
    void refusesAPoolNameThatIsNone() {
        try (Workplace work = new Workplace(Database.H2.fresh())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.queue.waitingIn("deliver; drop table jobs_deliver"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void finishesByTheFenceAlone(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.add("d1-1");
            work.jdbc
                    .sql("update jobs_deliver set picked = true, picked_by = 'a', version = 7")
                    .update();

            assertThat(work.finish(new Fence(key("d1-1"), 6))).isFalse();
            assertThat(work.finish(new Fence(key("d1-1"), 8))).isFalse();
            assertThat(work.finish(new Fence(key("d2-1"), 7))).isFalse();
            assertThat(work.finish(new Fence(key("d1-1"), 7))).isTrue();
            assertThat(work.finish(new Fence(key("d1-1"), 7))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void finishesTogetherWithTheState(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.jdbc.sql("create table result (text varchar(10))").update();
            work.add("d1-1");
            work.jdbc.sql("update jobs_deliver set picked = true").update();

            work.transactions.executeWithoutResult(status -> {
                work.queue.finish(new Fence(key("d1-1"), 1));
                work.jdbc.sql("insert into result values ('draft')").update();
                status.setRollbackOnly();
            });

            assertThat(work.rows()).isOne();
            assertThat(work.jdbc.sql("select text from result").query().listOfRows())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void changesOnlyWhatWaits(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.add("waits");
            work.add("runs");
            work.jdbc
                    .sql("update jobs_deliver set picked = true where task_instance = 'runs'")
                    .update();
            Instant later = Instant.now().plus(Duration.ofHours(1));

            assertThat(work.in(() -> work.queue.reschedule(key("runs"), later))).isFalse();
            assertThat(work.in(() -> work.queue.prioritise(key("runs"), 5))).isFalse();
            assertThat(work.in(() -> work.queue.remove(key("runs")))).isFalse();
            assertThat(work.in(() -> work.queue.move(key("runs"), key("moved"), 0, later)))
                    .isFalse();
            assertThat(work.queue.waitingIn(Workplace.POOL)).containsExactly(key("waits"));

            assertThat(work.in(() -> work.queue.reschedule(key("waits"), later)))
                    .isTrue();
            assertThat(work.in(() -> work.queue.prioritise(key("waits"), 5))).isTrue();
            assertThat(work.in(() -> work.queue.remove(key("waits")))).isTrue();
            assertThat(work.rows()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void movesToAnotherPoolInOneTransaction(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            JobKey deepl = new JobKey("translate_deepl", "translate", "d1-1");
            JobKey apertium = new JobKey("translate_apertium", "translate", "d1-2");
            work.transactions.executeWithoutResult(status -> work.queue.add(deepl, 3, Instant.now()));

            assertThat(work.in(() -> work.queue.move(deepl, apertium, 3, Instant.now())))
                    .isTrue();

            assertThat(work.queue.waitingIn("translate_deepl")).isEmpty();
            assertThat(work.queue.waitingIn("translate_apertium")).containsExactly(apertium);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void listsWhatWaitsMostUrgentFirst(Database database) {
        try (Workplace work = new Workplace(database.fresh())) {
            work.add("slow", 1);
            work.add("flash", 9);
            work.add("middle", 5);

            assertThat(work.queue.waitingIn(Workplace.POOL)).containsExactly(key("flash"), key("middle"), key("slow"));
        }
    }
}
