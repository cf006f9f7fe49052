package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.Block;
import org.dragoman.article.BlockJson;
import org.dragoman.audit.History;
import org.dragoman.glossary.Glossaries;
import org.dragoman.language.LanguageTag;
import org.dragoman.quality.Checks;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.TestClock;
import org.dragoman.translation.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk with its drafts on a fresh database, without routes and engines. */
final class ReviewDesk {

    static final LanguageTag SPANISH = LanguageTag.of("es");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestClock clock = new TestClock();
    final Drafts drafts;
    final DraftLists lists;
    final Ledger ledger;
    final OpenedDrafts opened;
    final RowEditing rows;
    final RowArranging arranging;
    final SignOff signOff;
    final StateChanges states;
    final DraftWriter writer;
    private final JdbcClient jdbc;
    private final Articles articles;
    private final TransactionTemplate transaction;

    ReviewDesk(Database database) {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        articles = new Articles(jdbc);
        drafts = new Drafts(jdbc, clock);
        Segments segments = new Segments(jdbc);
        Findings findings = new Findings(jdbc);
        Inspection inspection = new Inspection(glossaries(), new Checks());
        OriginalWordings wordings = new OriginalWordings(jdbc, clock);
        writer = new DraftWriter(drafts, segments, wordings, new FormerRows(jdbc), findings, inspection);
        lists = new DraftLists(jdbc, clock);
        ledger = new Ledger(jdbc, clock);
        Claims claims = new Claims(drafts, clock);
        opened = new OpenedDrafts(articles, drafts, segments, findings, claims);
        Proofreading proofreading = new Proofreading(articles, drafts, segments, findings, inspection);
        History history = mock(History.class);
        Quotations quotations = new Quotations(articles, segments, wordings);
        rows = new RowEditing(opened, drafts, segments, quotations, proofreading, history);
        arranging = new RowArranging(opened, drafts, segments, proofreading, history);
        signOff = new SignOff(opened, drafts, segments, findings, proofreading, claims, history);
        states = new StateChanges(opened, drafts, claims, history);
    }

    private static Glossaries glossaries() {
        try {
            Path folder = Files.createTempDirectory("glossaries");
            Files.writeString(folder.resolve("house.csv"), "term,kind,match,es\nEuropean Union,name,,Unión Europea\n");
            return Glossaries.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That an action is refused for that reason, with exactly that sentence. */
    static void refuses(Reason reason, String sentence, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ActionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessage(sentence);
    }

    <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    void withinDo(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Puts an article there, or its next version; its id. */
    Article article(String id, int version, int urgency, String desk, Block... blocks) {
        Timestamp now = Timestamp.from(clock.instant());
        String headline = blocks[0].text();
        withinDo(() -> {
            if (version == 1) {
                jdbc.sql("insert into article (id, version, state, desk, urgency, modified, headline, sha256, arrived)"
                                + " values (?, 1, 'live', ?, ?, ?, ?, ?, ?)")
                        .params(id, desk, urgency, now, headline, "0".repeat(64), now)
                        .update();
            } else {
                jdbc.sql("update article set version = ?, headline = ? where id = ?")
                        .params(version, headline, id)
                        .update();
            }
            jdbc.sql("insert into article_version (article, version, sha256, modified, arrived, blocks)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, version, "0".repeat(64), now, now, BlockJson.write(List.of(blocks)))
                    .update();
        });
        return articles.find(id).orElseThrow();
    }

    /** A new article whose Spanish draft is in review; the draft's key. */
    String inReview(Block... blocks) {
        String id = "article-" + NUMBERS.incrementAndGet();
        article(id, 1, 5, "news", blocks);
        Draft draft = within(() -> drafts.create(id, SPANISH, 1));
        translate(draft, 1);
        return draft.key();
    }

    /** The next version of the draft's article, translated. */
    void nextVersion(String key, Block... blocks) {
        Draft draft = opened.open(key).draft();
        int version = articles.find(draft.article()).orElseThrow().version() + 1;
        article(draft.article(), version, 5, "news", blocks);
        translate(draft, version);
    }

    /** Has the machine translate what it is needed for: "ES " and the source. */
    void translate(Draft seen, int version) {
        Article article = articles.find(seen.article()).orElseThrow();
        withinDo(() -> {
            Draft draft = drafts.find(seen.id()).orElseThrow();
            List<MachineText> texts = new ArrayList<>();
            for (Block block : writer.untranslated(draft, article)) {
                texts.add(new MachineText(block, "ES " + block.text(), List.of()));
            }
            writer.write(draft, article, texts);
        });
    }

    /** Adds the last of these blocks to the draft's article, and no engine can translate it. */
    void missing(String key, Block... blocks) {
        Draft draft = open(key).draft();
        Block last = blocks[blocks.length - 1];
        withinDo(() -> writer.write(
                draft,
                articles(draft.article(), blocks),
                List.of(new MachineText(last, null, Inspection.missing("the engine lost its tags")))));
    }

    /** The article as it would be with these blocks. */
    Article articles(String id, Block... blocks) {
        Article known = articles.find(id).orElseThrow();
        return new Article(
                id,
                known.uri(),
                known.version(),
                known.desk(),
                known.slug(),
                known.source(),
                known.published(),
                known.urgency(),
                known.embargo(),
                known.modified(),
                List.of(blocks),
                known.details());
    }

    DraftWithSegments open(String key) {
        return opened.open(key);
    }

    long revision(String key) {
        return open(key).draft().revision();
    }

    Segment edit(String key, String row, Edit edit, long seen, String person) {
        return within(() -> rows.edit(key, row, edit, seen, person));
    }

    Segment edit(String key, String row, Edit edit) {
        return edit(key, row, edit, revision(key), "ana");
    }

    DraftWithSegments approve(String key, boolean confirmRemaining) {
        return within(() -> signOff.approve(key, revision(key), confirmRemaining, ReadingRule.READ, "ana"));
    }

    /** The targets of a draft's rows in their order. */
    List<String> targets(String key) {
        return open(key).segments().stream().map(Segment::target).toList();
    }

    Instant now() {
        return clock.instant();
    }
}
