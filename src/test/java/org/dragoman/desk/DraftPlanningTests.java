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
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.audit.History;
import org.dragoman.jobs.JobQueue;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.Drafts;
import org.dragoman.review.Held;
import org.dragoman.review.SkippedLanguages;
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

    /** An article's languages, and an engine that would translate into any. */
    private static final class Plan {

        private final JobQueue jobs = mock(JobQueue.class);
        private final JdbcClient jdbc;
        private final Drafts drafts;
        private final SkippedLanguages skipped;
        private final TransactionTemplate transaction;
        private final TestClock clock = new TestClock();
        private DraftPlanning planning;

        /** An article of which nothing is planned yet. */
        Plan(Database database, String rules) {
            DataSource source = database.fresh();
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            drafts = new Drafts(jdbc, clock);
            skipped = new SkippedLanguages(jdbc);
            planning = planning(rules);
            Timestamp now = Timestamp.from(TestClock.NOON);
            jdbc.sql("insert into article (id, version, state, desk, urgency, modified, headline, sha256, arrived)"
                            + " values ('a', 1, 'live', 'news', 5, ?, 'Town votes', '0', ?)")
                    .params(now, now)
                    .update();
        }

        /** An article whose Spanish draft is held. */
        Plan(Database database, Held held) {
            this(database, "es");
            within(() -> drafts.hold(drafts.create("a", SPANISH, 1).id(), held));
        }

        private DraftPlanning planning(String rules) {
            Path none = Path.of("none");
            DeskSettings settings =
                    new DeskSettings(none, none, none, none, none, List.of(), Map.of("news", desk(rules)), 48, 60);
            return new DraftPlanning(
                    settings, drafts, skipped, new Engines(List.of(engine())), jobs, mock(History.class), clock);
        }

        private static DeskSettings.Desk desk(String rules) {
            return new DeskSettings.Desk(List.of(rules.split(",")), false);
        }

        /** The newsroom changes what the desk does. */
        void newRules(String rules) {
            planning = planning(rules);
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

        /** The article's version arrives, with the languages its sender asked for. */
        void arrives(int version, String... askedFor) {
            List<LanguageTag> languages =
                    Stream.of(askedFor).map(LanguageTag::of).toList();
            within(() -> planning.plan(version(version), languages));
        }

        void enter(String language, DraftState state) {
            within(() -> drafts.enter(draft(language).id(), state));
        }

        Draft draft() {
            return draft("es");
        }

        Draft draft(String language) {
            return drafts.find("a", LanguageTag.of(language)).orElseThrow();
        }

        /** Its drafts: {@code es queued}, {@code ca queued offer}. */
        List<String> drafts() {
            return drafts.ofArticle("a").stream()
                    .map(draft -> draft.language() + " " + draft.state().wireName() + (draft.offer() ? " offer" : ""))
                    .toList();
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
                    List.of(new Block("b0", BlockKind.HEADLINE, "Town votes")),
                    ArticleDetails.NONE);
        }
    }

    @OnBothDatabases
    void theDesksRuleTranslatesOffersOrSkipsALanguage(Database database) {
        Plan plan = new Plan(database, "es,ca=offer,gl=skip");

        plan.arrives(1);

        assertThat(plan.drafts()).containsExactly("ca queued offer", "es queued");
        assertThat(plan.skipped.ofArticle("a")).containsExactly(LanguageTag.of("gl"));
    }

    @OnBothDatabases
    void whatWasSkippedStaysSoWhenTheRuleChanges(Database database) {
        Plan plan = new Plan(database, "es,gl=skip");
        plan.arrives(1);

        plan.newRules("es,gl");
        plan.arrives(2);

        assertThat(plan.drafts()).containsExactly("es queued");
    }

    @OnBothDatabases
    void aSkippedLanguageIsTranslatedWhenSomebodyAsksForItByName(Database database) {
        Plan plan = new Plan(database, "es,gl=skip");
        plan.arrives(1);

        plan.within(() -> plan.planning.addLanguages(Plan.version(1), List.of(LanguageTag.of("gl"))));

        assertThat(plan.drafts()).containsExactly("es queued", "gl queued");
        assertThat(plan.skipped.ofArticle("a")).isEmpty();
    }

    @OnBothDatabases
    void aLanguageTheDeskBeginsToTranslateReachesTheNextVersionOfWhatIsThere(Database database) {
        Plan plan = new Plan(database, "es");
        plan.arrives(1);

        plan.newRules("es,de,fr=offer");
        plan.arrives(2);

        assertThat(plan.drafts()).containsExactly("de queued", "es queued", "fr queued offer");
    }

    @OnBothDatabases
    void languagesNamedByTheSenderOfANewArticleStayTheOnlyOnes(Database database) {
        Plan plan = new Plan(database, "es,ca,gl");
        plan.arrives(1, "de");

        plan.newRules("es,ca,gl,fr");
        plan.arrives(2);
        plan.arrives(3, "it");

        assertThat(plan.drafts()).containsExactly("de queued", "it queued");
    }

    @OnBothDatabases
    void aRejectedLanguageStaysRejectedInLaterVersions(Database database) {
        Plan plan = new Plan(database, "es,ca=offer");
        plan.arrives(1);
        plan.enter("es", DraftState.REJECTED);
        plan.enter("ca", DraftState.REJECTED);

        plan.arrives(2);

        assertThat(plan.drafts()).containsExactly("ca rejected offer", "es rejected");
    }

    @OnBothDatabases
    void anOfferStaysOfferedWhileItsNextVersionIsTranslated(Database database) {
        Plan plan = new Plan(database, "ca=offer");
        plan.arrives(1);
        plan.enter("ca", DraftState.OFFERED);

        plan.arrives(2);

        assertThat(plan.drafts()).containsExactly("ca offered offer");
        verify(plan.jobs).add(DraftPlanning.key(plan.draft("ca").id(), 2, "deepl"), 5, TestClock.NOON);
    }

    @OnBothDatabases
    void anOfferIsTakenByAVersionThatAsksForItsLanguage(Database database) {
        Plan plan = new Plan(database, "ca=offer");
        plan.arrives(1);
        plan.enter("ca", DraftState.OFFERED);

        plan.arrives(2, "ca");

        assertThat(plan.drafts()).containsExactly("ca queued");
    }

    @OnBothDatabases
    void whatFailedTooOftenStaysHeldInTheNextVersion(Database database) {
        Plan plan = new Plan(database, POISON);

        plan.arrives(2);

        assertThat(plan.draft().state()).isEqualTo(DraftState.HELD);
        assertThat(plan.draft().held()).isEqualTo(POISON);
        assertThat(plan.draft().version()).isEqualTo(1);
        verify(plan.jobs, never()).add(any(), anyInt(), any());
    }

    @OnBothDatabases
    void whatFailedTooOftenIsTranslatedWhenSomebodyAsksForIt(Database database) {
        Plan plan = new Plan(database, POISON);
        plan.arrives(2);

        plan.within(() -> plan.planning.translate(Plan.version(2), plan.draft()));

        assertThat(plan.draft().state()).isEqualTo(DraftState.QUEUED);
        assertThat(plan.draft().held()).isNull();
        verify(plan.jobs).add(DraftPlanning.key(plan.draft().id(), 1, "deepl"), 5, TestClock.NOON);
    }

    @OnBothDatabases
    void whatWaitsForAnEngineGoesOnWithTheNextVersion(Database database) {
        Plan plan = new Plan(database, new Held(HeldCode.ENGINE_DOWN, "DeepL does not answer."));

        plan.arrives(2);

        assertThat(plan.draft().state()).isEqualTo(DraftState.QUEUED);
        verify(plan.jobs).add(DraftPlanning.key(plan.draft().id(), 1, "deepl"), 5, TestClock.NOON);
    }
}
