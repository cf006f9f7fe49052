package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dragoman.article.Reception.Novelty;
import org.dragoman.article.Reception.Status;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ArticleReceptionTests {

    private static final Instant NOON = TestClock.NOON;

    /** A reception on a fresh database. */
    private static final class Desk {
        final TestClock clock = new TestClock();
        final Articles articles;
        final Cancellations cancellations;
        private final ArticleReception reception;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        Desk(Database database) {
            DataSource source = database.fresh();
            jdbc = JdbcClient.create(source);
            articles = new Articles(jdbc);
            cancellations = new Cancellations(jdbc, clock);
            reception = new ArticleReception(
                    articles, new Arrivals(jdbc), cancellations, new SubmissionHash(Optional.empty()), clock);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        }

        Reception receive(Sent sent) {
            return Objects.requireNonNull(
                    transaction.execute(status -> reception.receive(sent.submission(), sent.content())));
        }

        /** Takes it without reading it, if it is the very same again. */
        Optional<Reception> again(Sent sent) {
            return Objects.requireNonNull(transaction.execute(status -> reception.again(sent.submission())));
        }

        /** Receives, and commits only after {@code before} was let go. */
        Reception receive(Sent sent, CountDownLatch received, CountDownLatch commit) {
            return Objects.requireNonNull(transaction.execute(status -> {
                Reception taken = reception.receive(sent.submission(), sent.content());
                received.countDown();
                await(commit);
                return taken;
            }));
        }

        void cancel(String uri, @Nullable Instant modified) {
            transaction.executeWithoutResult(status -> cancellations.remember(uri, modified));
        }

        void withdraw(String id) {
            transaction.executeWithoutResult(status -> articles.withdraw(id));
        }

        int articleCount() {
            return jdbc.sql("select count(*) from article").query(Integer.class).single();
        }

        List<Integer> versions(String id) {
            return articles.versions(id).stream().map(ArticleVersion::version).toList();
        }
    }

    /** What a sender sends; each of the methods changes one thing. */
    private record Sent(
            @Nullable String id,
            @Nullable String uri,
            @Nullable String inboxName,
            @Nullable String arrivalKey,
            @Nullable Integer urgency,
            @Nullable Instant embargo,
            @Nullable Instant modified,
            String headline,
            String text) {

        Submission submission() {
            return new Submission(
                    text.getBytes(StandardCharsets.UTF_8),
                    "text/plain",
                    id,
                    uri,
                    inboxName,
                    arrivalKey,
                    null,
                    null,
                    List.of(),
                    urgency,
                    embargo,
                    modified);
        }

        ArticleContent content() {
            return new ArticleContent(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Block("b1", BlockKind.HEADLINE, headline), new Block("b2", BlockKind.PARAGRAPH, text)),
                    ArticleDetails.NONE,
                    null);
        }

        Sent text(String other) {
            return new Sent(id, uri, inboxName, arrivalKey, urgency, embargo, modified, headline, other);
        }

        Sent modified(Instant other) {
            return new Sent(id, uri, inboxName, arrivalKey, urgency, embargo, other, headline, text);
        }

        Sent urgency(int other) {
            return new Sent(id, uri, inboxName, arrivalKey, other, embargo, modified, headline, text);
        }

        Sent embargo(Instant other) {
            return new Sent(id, uri, inboxName, arrivalKey, urgency, other, modified, headline, text);
        }

        Sent key(String other) {
            return new Sent(id, uri, inboxName, other, urgency, embargo, modified, headline, text);
        }

        Sent uri(String other) {
            return new Sent(id, other, inboxName, arrivalKey, urgency, embargo, modified, headline, text);
        }
    }

    private static Sent sent() {
        return new Sent(null, null, null, null, null, null, null, "Town votes", "The council voted.");
    }

    private static Sent ofId(String id) {
        return new Sent(id, null, null, null, null, null, null, "Town votes", "The council voted.");
    }

    private static Sent ofUri(String uri) {
        return new Sent(null, uri, null, null, null, null, null, "Town votes", "The council voted.");
    }

    private static Sent ofFile(String name) {
        return new Sent(null, null, name, null, null, null, null, "Town votes", "The council voted.");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBothDatabases
    void anArticleIsKnownAgainByItsUri(Database database) {
        Desk desk = new Desk(database);

        Reception first = desk.receive(ofUri("https://news.example/2026/lighthouse"));
        Reception second =
                desk.receive(ofUri("https://news.example/2026/lighthouse").text("The council voted again."));

        assertThat(first.status()).isEqualTo(Status.ACCEPTED);
        assertThat(first.article().id()).matches("lighthouse-[0-9a-f]{8}");
        assertThat(second.status()).isEqualTo(Status.UPDATED);
        assertThat(second.novelty()).isEqualTo(Novelty.TEXT);
        assertThat(second.article().id()).isEqualTo(first.article().id());
        assertThat(second.article().version()).isEqualTo(2);
    }

    @OnBothDatabases
    void theUriCountsMoreThanTheIdAskedFor(Database database) {
        Desk desk = new Desk(database);
        String id = desk.receive(ofUri("urn:one")).article().id();

        Reception other = desk.receive(ofId("another").uri("urn:one"));

        assertThat(other.article().id()).isEqualTo(id);
        assertThat(desk.articleCount()).isEqualTo(1);
    }

    @OnBothDatabases
    void anIdThatBelongsToAnotherUriIsRefused(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("town-votes").uri("urn:one"));

        assertThatThrownBy(() -> desk.receive(ofId("town-votes").uri("urn:two")))
                .isInstanceOf(ArticleRefused.class)
                .hasMessage("The id \"town-votes\" belongs to another article; send this one with an id of its own.");
        assertThat(desk.articleCount()).isEqualTo(1);
    }

    @OnBothDatabases
    void anIdAskedForIsTakenAsItIs(Database database) {
        Desk desk = new Desk(database);

        assertThat(desk.receive(ofId("town-votes")).article().id()).isEqualTo("town-votes");
        assertThat(desk.receive(ofId("town-votes").text("Other.")).article().version())
                .isEqualTo(2);
    }

    @OnBothDatabases
    void articlesWithoutAnIdentityAreNeverTheSame(Database database) {
        Desk desk = new Desk(database);

        String first = desk.receive(sent()).article().id();
        String second = desk.receive(sent()).article().id();

        assertThat(first).matches("town-votes-[0-9a-f]{8}");
        assertThat(second).matches("town-votes-[0-9a-f]{8}").isNotEqualTo(first);
    }

    @OnBothDatabases
    void aFileGetsItsIdFromDeskAndName(Database database) {
        Desk desk = new Desk(database);

        assertThat(desk.receive(ofFile("politics/Foo_1.txt")).article().id()).isEqualTo("politics-foo-1");
        assertThat(desk.receive(ofFile("politics/Foo_1.txt").text("Other.")).status())
                .isEqualTo(Status.UPDATED);
        assertThat(desk.articleCount()).isEqualTo(1);
    }

    @OnBothDatabases
    void aFileWhoseIdAnotherHasGetsAShortHash(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofFile("politics/Foo_1.txt"));

        Reception other = desk.receive(ofFile("politics/foo 1.md"));

        assertThat(other.status()).isEqualTo(Status.ACCEPTED);
        assertThat(other.article().id()).matches("politics-foo-1-[0-9a-f]{8}");
        assertThat(desk.receive(ofFile("politics/foo 1.md").text("Other."))
                        .article()
                        .id())
                .isEqualTo(other.article().id());
    }

    @OnBothDatabases
    void aFileThatSaysItsUriLaterStaysTheSameArticle(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofFile("politics/foo.md"));

        Reception named = desk.receive(ofFile("politics/foo.md").uri("urn:foo"));

        assertThat(named.article().id()).isEqualTo("politics-foo");
        assertThat(named.article().uri()).isEqualTo("urn:foo");
        assertThat(named.novelty()).isEqualTo(Novelty.METADATA);
    }

    @OnBothDatabases
    void aFileNameThatIsUsedAgainForAnotherUriIsANewArticle(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofFile("politics/daily.md").uri("urn:monday"));

        Reception tuesday = desk.receive(ofFile("politics/daily.md").uri("urn:tuesday"));

        assertThat(tuesday.status()).isEqualTo(Status.ACCEPTED);
        assertThat(tuesday.article().uri()).isEqualTo("urn:tuesday");
        assertThat(desk.articleCount()).isEqualTo(2);
    }

    @OnBothDatabases
    void whatIsOlderChangesNothing(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a").modified(NOON));

        Reception older = desk.receive(ofId("a").text("Old.").modified(NOON.minusSeconds(1)));

        assertThat(older.status()).isEqualTo(Status.UNCHANGED);
        assertThat(older.novelty()).isEqualTo(Novelty.PAST);
        assertThat(older.reason())
                .isEqualTo("It is older (2026-05-07T11:59:59Z) than the version that is here (2026-05-07T12:00:00Z).");
        assertThat(desk.versions("a")).containsExactly(1);
    }

    @OnBothDatabases
    void theSameTextSentLaterCountsForTheOrder(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a").modified(NOON));
        assertThat(desk.receive(ofId("a").modified(NOON.plusSeconds(20))).status())
                .isEqualTo(Status.UNCHANGED);

        Reception between = desk.receive(ofId("a").text("Old.").modified(NOON.plusSeconds(10)));

        assertThat(between.novelty()).isEqualTo(Novelty.PAST);
    }

    @OnBothDatabases
    void withoutATimeTheArrivalCounts(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a").modified(NOON.plusSeconds(60)));

        Reception later = desk.receive(ofId("a").text("New."));

        assertThat(later.novelty()).isEqualTo(Novelty.TEXT);
        assertThat(later.article().modified()).isEqualTo(NOON.plusSeconds(60));
    }

    @OnBothDatabases
    void theSameTimeToTheNanosecondIsNotOlder(Database database) {
        Desk desk = new Desk(database);
        Instant nanos = NOON.plusNanos(123_456_789);
        desk.receive(ofId("a").modified(nanos).embargo(nanos));

        assertThat(desk.receive(ofId("a").modified(nanos).embargo(nanos)).novelty())
                .isEqualTo(Novelty.NONE);
    }

    @OnBothDatabases
    void theSameContentIsUnchanged(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a"));
        desk.clock.pass(Duration.ofHours(1));

        Reception again = desk.receive(ofId("a"));

        assertThat(again.status()).isEqualTo(Status.UNCHANGED);
        assertThat(again.novelty()).isEqualTo(Novelty.NONE);
        assertThat(again.reason()).isEqualTo("The content is the same as in version 1.");
        assertThat(desk.versions("a")).containsExactly(1);
    }

    @OnBothDatabases
    void changedMetadataMakesNoNewVersion(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a"));

        Reception urgent = desk.receive(ofId("a").urgency(1).embargo(NOON.plusSeconds(3600)));

        assertThat(urgent.status()).isEqualTo(Status.UPDATED);
        assertThat(urgent.novelty()).isEqualTo(Novelty.METADATA);
        assertThat(urgent.article().version()).isEqualTo(1);
        Article kept = desk.articles.find("a").orElseThrow();
        assertThat(kept.urgency()).isEqualTo(1);
        assertThat(kept.embargo()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(desk.receive(ofId("a")).status()).isEqualTo(Status.UNCHANGED);
    }

    @OnBothDatabases
    void aReplayBringsNoOldTextBack(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a").text("One.").key("first"));
        desk.receive(ofId("a").text("Two.").key("second"));

        Reception replay = desk.receive(ofId("a").text("One.").key("first"));

        assertThat(replay.novelty()).isEqualTo(Novelty.PAST);
        assertThat(replay.reason()).isEqualTo("This arrival was taken before; a replay changes nothing.");
        assertThat(replay.article().version()).isEqualTo(2);
    }

    @OnBothDatabases
    void aReplayWithoutAnIdMeetsItsArticle(Database database) {
        Desk desk = new Desk(database);
        String id = desk.receive(sent().key("k")).article().id();

        assertThat(desk.receive(sent().key("k")).article().id()).isEqualTo(id);
        assertThat(desk.articleCount()).isEqualTo(1);
    }

    @OnBothDatabases
    void whatWasWithdrawnStaysWithdrawn(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a"));
        desk.withdraw("a");

        Reception again = desk.receive(ofId("a").text("New."));

        assertThat(again.novelty()).isEqualTo(Novelty.PAST);
        assertThat(again.reason()).isEqualTo("The article was withdrawn; send it under a new id to publish it again.");
        assertThat(desk.articles.isWithdrawn("a")).isTrue();
        assertThat(desk.versions("a")).containsExactly(1);
    }

    @OnBothDatabases
    void racingArrivalsOfTheSameTextMakeOneArticle(Database database) throws Exception {
        for (Sent sent : List.of(ofId("a"), ofUri("urn:a"), ofFile("politics/a.txt"), sent().key("k"))) {
            Desk desk = new Desk(database);

            List<Reception> raced = race(desk, sent, sent);

            assertThat(raced.get(0).status()).isEqualTo(Status.ACCEPTED);
            assertThat(raced.get(1).status()).isEqualTo(Status.UNCHANGED);
            assertThat(desk.articleCount()).isEqualTo(1);
            assertThat(desk.versions(raced.get(0).article().id())).containsExactly(1);
        }
    }

    @OnBothDatabases
    void racingArrivalsOfDifferentTextsMakeTwoVersions(Database database) throws Exception {
        for (Sent sent : List.of(ofId("a"), ofUri("urn:a"), ofFile("politics/a.txt"))) {
            Desk desk = new Desk(database);

            List<Reception> raced =
                    race(desk, sent.key("one"), sent.text("Other.").key("two"));

            assertThat(raced.get(1).status()).isEqualTo(Status.UPDATED);
            assertThat(desk.articleCount()).isEqualTo(1);
            String id = raced.get(0).article().id();
            assertThat(desk.versions(id)).containsExactly(1, 2);
            assertThat(desk.articles.find(id).orElseThrow().blocks().get(1).text())
                    .isEqualTo("Other.");
        }
    }

    @OnBothDatabases
    void racingFilesOfOneIdBothComeIn(Database database) throws Exception {
        Desk desk = new Desk(database);

        List<Reception> raced = race(desk, ofFile("politics/a.txt"), ofFile("politics/A.txt"));

        assertThat(raced).extracting(Reception::status).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
        assertThat(raced.get(1).article().id()).matches("politics-a-[0-9a-f]{8}");
    }

    @OnBothDatabases
    void ofRacingArrivalsTheNewestTextStandsWhicheverComesFirst(Database database) throws Exception {
        Sent older = ofId("a").text("Older.").modified(NOON.plusSeconds(1)).key("older");
        Sent newer = ofId("a").text("Newer.").modified(NOON.plusSeconds(2)).key("newer");
        for (List<Sent> order : List.of(List.of(older, newer), List.of(newer, older))) {
            Desk desk = new Desk(database);
            desk.receive(ofId("a").modified(NOON));

            List<Reception> raced = race(desk, order.get(0), order.get(1));

            Article stands = desk.articles.find("a").orElseThrow();
            assertThat(stands.blocks().get(1).text()).isEqualTo("Newer.");
            assertThat(stands.modified()).isEqualTo(NOON.plusSeconds(2));
            assertThat(raced.get(order.indexOf(older)).status())
                    .isEqualTo(order.indexOf(older) == 0 ? Status.UPDATED : Status.UNCHANGED);
            assertThat(desk.receive(older).novelty()).isEqualTo(Novelty.PAST);
            assertThat(desk.receive(newer).novelty()).isEqualTo(Novelty.PAST);
        }
    }

    @OnBothDatabases
    void aVersionThatRacesAWithdrawalComesBeforeItOrNotAtAll(Database database) throws Exception {
        Desk desk = new Desk(database);
        desk.receive(ofId("a").key("first"));
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<Reception> late = Objects.requireNonNull(desk.transaction.execute(status -> {
                desk.articles.lockExisting("a");
                desk.articles.withdraw("a");
                Future<Reception> begun = threads.submit(
                        () -> desk.receive(ofId("a").text("Late.").key("late")));
                assertThatThrownBy(() -> begun.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(java.util.concurrent.TimeoutException.class);
                return begun;
            }));

            assertThat(late.get(20, TimeUnit.SECONDS).novelty()).isEqualTo(Novelty.PAST);
        } finally {
            threads.shutdownNow();
        }
        for (String key : List.of("first", "late")) {
            assertThat(desk.receive(ofId("a").text("Late.").key(key)).novelty()).isEqualTo(Novelty.PAST);
        }
        assertThat(desk.articles.isWithdrawn("a")).isTrue();
        assertThat(desk.versions("a")).containsExactly(1);
    }

    /** The first has written and not committed when the second begins; it commits while the second waits. */
    private static List<Reception> race(Desk desk, Sent first, Sent second) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Reception> one = threads.submit(() -> desk.receive(first, written, commit));
            await(written);
            Callable<Reception> late = () -> desk.receive(second);
            Future<Reception> two = threads.submit(late);
            // the second cannot end before the first commits; a moment lets it come to the key
            assertThatThrownBy(() -> two.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            commit.countDown();
            return new ArrayList<>(List.of(one.get(20, TimeUnit.SECONDS), two.get(20, TimeUnit.SECONDS)));
        } finally {
            threads.shutdownNow();
        }
    }

    @OnBothDatabases
    void fieldsThatDoNotFitAreRefused(Database database) {
        Desk desk = new Desk(database);

        assertThatThrownBy(() -> desk.receive(ofUri("urn:" + "x".repeat(2000))))
                .isInstanceOf(ArticleRefused.class)
                .hasMessage("The uri has 2004 characters; at most 2000 are taken. Shorten it.");
        assertThatThrownBy(() -> desk.receive(ofUri("urn:\0")))
                .isInstanceOf(ArticleRefused.class)
                .hasMessage("The uri has a control character or half a character in it; write it anew.");
        assertThatThrownBy(() -> desk.receive(sent().key("k".repeat(700))))
                .hasMessage("The Idempotency-Key has 700 characters; at most 580 are taken. Shorten it.");
        assertThatThrownBy(() -> desk.receive(sent().modified(Instant.MAX)))
                .hasMessage("The time in modified is out of range; give one from 1900 to 2999.");
        assertThat(desk.articleCount()).isZero();
    }

    @OnBothDatabases
    void longestNamesFit(Database database) {
        Desk desk = new Desk(database);
        String name = "politics/" + "ü".repeat(247) + ".txt";

        Reception taken = desk.receive(ofFile(name).key("inbox:" + name + ":1778155200000:" + "0".repeat(64)));

        assertThat(taken.article().id()).hasSizeLessThanOrEqualTo(80).startsWith("politics-uuu");
        assertThat(ArticleReception.isKey(taken.article().id())).isTrue();
    }

    @OnBothDatabases
    void whatComesJustAsItCameLastNeedNotBeRead(Database database) {
        Desk desk = new Desk(database);
        Sent sent = ofId("a").urgency(2);
        assertThat(desk.again(sent)).isEmpty();
        desk.receive(sent);
        desk.clock.pass(Duration.ofMinutes(5));

        Reception again = desk.again(sent.key("second arrival")).orElseThrow();

        assertThat(again.status()).isEqualTo(Status.UNCHANGED);
        assertThat(again.reason()).isEqualTo("The content is the same as in version 1.");
        // as if it had been read: nobody says when it was modified, so it counts from its arrival
        assertThat(again.article().modified()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(desk.again(sent.text("Another text.").key("second arrival"))
                        .orElseThrow()
                        .novelty())
                .isEqualTo(Novelty.PAST);
    }

    @OnBothDatabases
    void whatSaysWhenItWasModifiedKeepsThatTime(Database database) {
        Desk desk = new Desk(database);
        Sent sent = ofId("a").modified(NOON);
        desk.receive(sent);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.again(sent).orElseThrow().article().modified()).isEqualTo(NOON);
    }

    @OnBothDatabases
    void anythingElseIsRead(Database database) {
        Desk desk = new Desk(database);
        Sent first = ofId("a").urgency(2);
        desk.receive(first);
        assertThat(desk.again(first.text("The council did not vote."))).isEmpty();
        assertThat(desk.again(first.urgency(3))).isEmpty();
        assertThat(desk.again(first.embargo(NOON))).isEmpty();
        assertThat(desk.again(first.uri("https://example.org/a"))).isEmpty();

        desk.receive(first.urgency(3));
        assertThat(desk.again(first)).isEmpty();
        desk.withdraw("a");
        assertThat(desk.again(first.urgency(3))).isEmpty();
    }

    @OnBothDatabases
    void whatHasNoIdentityIsAnotherArticleEachTime(Database database) {
        Desk desk = new Desk(database);
        desk.receive(sent());
        assertThat(desk.again(sent())).isEmpty();
    }

    @Test
    void anotherBuildOfTheProgramReadsItAgain() {
        Submission submission = ofId("a").submission();
        Properties built = new Properties();
        built.setProperty("version", "1.0");
        built.setProperty("time", "2026-05-07T10:00:00Z");
        String hash = new SubmissionHash(Optional.of(new BuildProperties(built))).of(submission);
        assertThat(new SubmissionHash(Optional.of(new BuildProperties(built))).of(submission))
                .isEqualTo(hash);
        built.setProperty("time", "2026-05-08T10:00:00Z");
        assertThat(new SubmissionHash(Optional.of(new BuildProperties(built))).of(submission))
                .isNotEqualTo(hash);
    }

    @OnBothDatabases
    void aCancellationThatOvertakesItsArticleCounts(Database database) {
        Desk desk = new Desk(database);
        Sent sent = ofUri("urn:a").modified(NOON);
        desk.cancel("urn:a", NOON.plusSeconds(60));
        desk.cancel("urn:a", NOON.plusSeconds(30));

        assertThatThrownBy(() -> desk.receive(sent))
                .isInstanceOf(ArticleRefused.class)
                .hasMessage(
                        "Its publisher canceled it (2026-05-07T12:01:00Z) after this version (2026-05-07T12:00:00Z),"
                                + " so it is not taken; a newer version is.");
        assertThat(desk.receive(sent.modified(NOON.plusSeconds(61))).status()).isEqualTo(Status.ACCEPTED);
    }

    @OnBothDatabases
    void anEmbargoIsTakenOffByNameAlone(Database database) {
        Desk desk = new Desk(database);
        Sent sent = ofId("a").embargo(NOON.plusSeconds(3600));
        desk.receive(sent);

        assertThat(desk.receive(ofId("a")).article().embargo()).isEqualTo(NOON.plusSeconds(3600));
        Reception off = desk.receive(sent.embargo(Submission.NO_EMBARGO));

        assertThat(off.article().embargo()).isNull();
        assertThat(off.novelty()).isEqualTo(Novelty.METADATA);
        assertThat(desk.articles.find("a").orElseThrow().embargo()).isNull();
    }

    @OnBothDatabases
    void aRepetitionWithAKeyThatDoesNotFitIsRefused(Database database) {
        Desk desk = new Desk(database);
        desk.receive(ofId("a"));
        assertThatThrownBy(() -> desk.again(ofId("a").key("x".repeat(700))))
                .isInstanceOf(ArticleRefused.class)
                .hasMessageContaining("at most 580 are taken");
    }
}
