package org.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaidAnswersTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-07T10:00:00Z"), ZoneOffset.UTC);

    private final TranslationEngine engine = new StubbornEngine("deepl", "v1");

    @OnBothDatabases
    void recallsWhatTheEngineAnsweredToTheSameText(Database database) {
        PaidAnswers answers = answers(database);
        RequestedBlock block = paragraph("Rain fell.");
        answers.keep(engine, SPANISH, block, new BlockResult("Llovió.", 10, null));
        assertThat(answers.recall(engine, SPANISH, block, Instant.EPOCH)).contains("Llovió.");
    }

    @OnBothDatabases
    void asksAgainWhenAnythingThatDecidesTheAnswerDiffers(Database database) {
        PaidAnswers answers = answers(database);
        RequestedBlock block = paragraph("Rain fell.");
        answers.keep(engine, SPANISH, block, new BlockResult("Llovió.", 10, null));
        assertThat(answers.recall(engine, LanguageTag.of("es-MX"), block, Instant.EPOCH))
                .isEmpty();
        assertThat(answers.recall(engine, SPANISH, paragraph("Rain fell!"), Instant.EPOCH))
                .isEmpty();
        assertThat(answers.recall(
                        engine,
                        SPANISH,
                        new RequestedBlock(BlockKind.HEADLINE, "Rain fell.", List.of()),
                        Instant.EPOCH))
                .isEmpty();
        assertThat(answers.recall(new StubbornEngine("deepl", "v2"), SPANISH, block, Instant.EPOCH))
                .isEmpty();
        assertThat(answers.recall(new StubbornEngine("other", "v1"), SPANISH, block, Instant.EPOCH))
                .isEmpty();
    }

    @OnBothDatabases
    void asksAgainWhenATermOfTheBlockChanged(Database database) {
        PaidAnswers answers = answers(database);
        answers.keep(engine, SPANISH, about("Corea del Norte"), new BlockResult("…", 10, null));
        assertThat(answers.recall(engine, SPANISH, about("Corea del Norte"), Instant.EPOCH))
                .contains("…");
        assertThat(answers.recall(engine, SPANISH, about("la RPDC"), Instant.EPOCH))
                .isEmpty();
    }

    @OnBothDatabases
    void keepsTheNewestAnswer(Database database) {
        PaidAnswers answers = answers(database);
        RequestedBlock block = paragraph("Rain fell.");
        answers.keep(engine, SPANISH, block, new BlockResult("Lluvia cayó.", 10, null));
        answers.keep(engine, SPANISH, block, new BlockResult("Llovió.", 10, null));
        assertThat(answers.recall(engine, SPANISH, block, Instant.EPOCH)).contains("Llovió.");
    }

    @OnBothDatabases
    void whoAsksAfreshGetsOnlyWhatWasAnsweredSince(Database database) {
        PaidAnswers answers = answers(database);
        RequestedBlock block = paragraph("Rain fell.");
        answers.keep(engine, SPANISH, block, new BlockResult("Llovió.", 10, null));
        assertThat(answers.recall(engine, SPANISH, block, CLOCK.instant())).contains("Llovió.");
        assertThat(answers.recall(engine, SPANISH, block, CLOCK.instant().plusMillis(1)))
                .isEmpty();
    }

    @OnBothDatabases
    void keepsNothingThatWasNotWhole(Database database) {
        PaidAnswers answers = answers(database);
        RequestedBlock block = paragraph("Rain fell.");
        answers.keep(engine, SPANISH, block, new BlockResult(null, 10, "a tag was lost"));
        assertThat(answers.recall(engine, SPANISH, block, Instant.EPOCH)).isEmpty();
    }

    @OnBothDatabases
    void theLedgerHasEveryBilledAndEverySavedCharacter(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Ledger ledger = new Ledger(jdbc, CLOCK);
        ledger.enter("a1", "politics", SPANISH, "deepl", 120, 0);
        ledger.enter("a1", "politics", SPANISH, "deepl", 0, 80);
        ledger.enter("a1", "politics", SPANISH, "deepl", 0, 0);
        assertThat(jdbc.sql("select characters, saved from ledger order by id")
                        .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                        .list())
                .containsExactly(List.of(120, 0), List.of(0, 80));
    }

    private static PaidAnswers answers(Database database) {
        return new PaidAnswers(JdbcClient.create(database.fresh()), CLOCK);
    }

    private static RequestedBlock paragraph(String text) {
        return new RequestedBlock(BlockKind.PARAGRAPH, text, List.of());
    }

    private static RequestedBlock about(String target) {
        TermOccurrence term =
                new TermOccurrence(0, 11, "North Korea", "common", TermKind.NAME, List.of(target), List.of(), false);
        return new RequestedBlock(BlockKind.PARAGRAPH, "North Korea spoke.", List.of(term));
    }
}
