package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleContent;
import org.dragoman.glossary.Glossaries;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.Deferred;
import org.dragoman.translation.EngineAnswer.GaveWay;
import org.dragoman.translation.EngineAnswer.Paused;
import org.dragoman.translation.Engines;
import org.dragoman.translation.Engines.Chosen;
import org.dragoman.translation.Engines.Nobody;
import org.dragoman.translation.Ledger;
import org.springframework.stereotype.Component;

/**
 * Translates an article while somebody waits, with the steps of the route {@code translate}. Nothing is kept but the
 * engine's answers and what they cost.
 */
@Component
public class DirectTranslation {

    /** What the ledger enters the characters under. */
    static final String LEDGER_NAME = "command line";

    private static final int USUAL_URGENCY = 5;

    /** What came of it. */
    public sealed interface Outcome {}

    public record Translated(String engine, CheckedWork work) implements Outcome {}

    /**
     * @param noEngine no engine serves the language, or it cannot work until somebody acts; else another try may do
     */
    public record Failed(String reason, boolean noEngine) implements Outcome {}

    private final Engines engines;
    private final Glossaries glossaries;
    private final TermFinding terms;
    private final AnswerRecall answers;
    private final EngineCall call;
    private final Drafting drafting;
    private final Ledger ledger;

    DirectTranslation(
            Engines engines,
            Glossaries glossaries,
            TermFinding terms,
            AnswerRecall answers,
            EngineCall call,
            Drafting drafting,
            Ledger ledger) {
        this.engines = engines;
        this.glossaries = glossaries;
        this.terms = terms;
        this.answers = answers;
        this.call = call;
        this.drafting = drafting;
        this.ledger = ledger;
    }

    public Outcome translate(ArticleContent content, String desk, LanguageTag language) throws InterruptedException {
        Engines.Choice choice = engines.choose(language);
        if (choice instanceof Nobody nobody) {
            return new Failed(nobody.reason(), true);
        }
        String engine = ((Chosen) choice).engine().name();
        TranslationWork work = answers.recall(terms.find(work(content, desk, language, engine)));
        while (work.isOpen() && (work.stop() == null || work.stop() instanceof GaveWay)) {
            work = call.translate(work.goingOn());
        }
        ledger.enter(LEDGER_NAME, desk, language, engine, 0, work.saved());
        return work.isTranslated()
                ? new Translated(engine, drafting.check(work))
                : failed(Objects.requireNonNull(work.stop()));
    }

    private TranslationWork work(ArticleContent content, String desk, LanguageTag language, String engine) {
        return new TranslationWork(
                null,
                draft(language, engine),
                article(content, desk),
                content.blocks(),
                Set.of(),
                glossaries.base(),
                List.of(),
                List.of(),
                0,
                null);
    }

    /** A draft that no table has. */
    private static Draft draft(LanguageTag language, String engine) {
        return new Draft(
                0,
                LEDGER_NAME,
                language,
                1,
                DraftState.TRANSLATING,
                null,
                engine,
                null,
                0,
                false,
                null,
                0,
                null,
                null,
                false,
                false,
                0,
                Instant.EPOCH);
    }

    private static Article article(ArticleContent content, String desk) {
        return new Article(
                LEDGER_NAME,
                content.uri(),
                1,
                desk,
                content.slug(),
                content.source(),
                content.published(),
                content.urgency() == null ? USUAL_URGENCY : content.urgency(),
                content.embargo(),
                Instant.EPOCH,
                content.blocks(),
                content.details());
    }

    private static Failed failed(EngineAnswer answer) {
        return answer instanceof Paused paused
                ? new Failed(paused.reason(), true)
                : new Failed(((Deferred) answer).reason(), false);
    }
}
