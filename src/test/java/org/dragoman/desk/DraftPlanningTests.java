package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dragoman.article.Article;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.audit.History;
import org.dragoman.jobs.JobQueue;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.Drafts;
import org.dragoman.review.Held;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.testing.TestClock;
import org.dragoman.translation.Availability;
import org.dragoman.translation.Engines;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.TranslationEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DraftPlanningTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final Held POISON = new Held(HeldCode.POISON, "It failed 5 times: the engine lost the thread.");

    /** An article with a Spanish draft that is held, and an engine that would take it. */
    private static final class Plan {

        private final JobQueue jobs = mock(JobQueue.class);
        private final Drafts drafts;
        private final DraftPlanning planning;
        private final TransactionTemplate transaction;

        Plan(Database database, Held held) {
            DataSource source = database.fresh();
            JdbcClient jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            TestClock clock = new TestClock();
            drafts = new Drafts(jdbc, clock);
            planning = new DraftPlanning(
                    settings(), drafts, new Engines(List.of(engine())), jobs, mock(History.class), clock);
            Timestamp now = Timestamp.from(TestClock.NOON);
            jdbc.sql("insert into article (id, version, state, desk, urgency, modified, headline, sha256, arrived)"
                            + " values ('a', 1, 'live', 'news', 5, ?, 'Town votes', '0', ?)")
                    .params(now, now)
                    .update();
            within(() -> drafts.hold(drafts.create("a", SPANISH, 1).id(), held));
        }

        private static DeskSettings settings() {
            Path none = Path.of("none");
            return new DeskSettings(none, none, none, none, none, List.of("es"), 60);
        }

        private static TranslationEngine engine() {
            TranslationEngine engine = mock(TranslationEngine.class);
            when(engine.name()).thenReturn("deepl");
            when(engine.availability(any())).thenReturn(new Availability.Ready());
            return engine;
        }

        void within(Runnable work) {
            transaction.executeWithoutResult(status -> work.run());
        }

        Draft draft() {
            return drafts.find("a", SPANISH).orElseThrow();
        }

        static Article version(int version) {
            return new Article(
                    "a",
                    null,
                    version,
                    "news",
                    null,
                    null,
                    null,
                    5,
                    null,
                    Instant.EPOCH,
                    List.of(new Block("b0", BlockKind.HEADLINE, "Town votes")));
        }
    }

    @OnBothDatabases
    void whatFailedTooOftenStaysHeldInTheNextVersion(Database database) {
        Plan plan = new Plan(database, POISON);

        plan.within(() -> plan.planning.plan(Plan.version(2), List.of()));

        assertThat(plan.draft().state()).isEqualTo(DraftState.HELD);
        assertThat(plan.draft().held()).isEqualTo(POISON);
        assertThat(plan.draft().version()).isEqualTo(1);
        verify(plan.jobs, never()).add(any(), anyInt(), any());
    }

    @OnBothDatabases
    void whatFailedTooOftenIsTranslatedWhenSomebodyAsksForIt(Database database) {
        Plan plan = new Plan(database, POISON);
        plan.within(() -> plan.planning.plan(Plan.version(2), List.of()));

        plan.within(() -> plan.planning.translate(Plan.version(2), plan.draft()));

        assertThat(plan.draft().state()).isEqualTo(DraftState.QUEUED);
        assertThat(plan.draft().held()).isNull();
        verify(plan.jobs).add(DraftPlanning.key(plan.draft().id(), 1, "deepl"), 5, TestClock.NOON);
    }

    @OnBothDatabases
    void whatWaitsForAnEngineGoesOnWithTheNextVersion(Database database) {
        Plan plan = new Plan(database, new Held(HeldCode.ENGINE_DOWN, "DeepL does not answer."));

        plan.within(() -> plan.planning.plan(Plan.version(2), List.of()));

        assertThat(plan.draft().state()).isEqualTo(DraftState.QUEUED);
        verify(plan.jobs).add(DraftPlanning.key(plan.draft().id(), 1, "deepl"), 5, TestClock.NOON);
    }
}
