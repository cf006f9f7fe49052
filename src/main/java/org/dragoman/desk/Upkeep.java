package org.dragoman.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.audit.History;
import org.dragoman.jobs.JobPools;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.Publications;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.Drafts;
import org.dragoman.translation.Availability;
import org.dragoman.translation.Engines;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.TranslationEngine;
import org.dragoman.translation.TranslationJobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go what was held for a cause that has ended: an engine that came back, or one that was configured since; and ends
 * what nobody took.
 */
@Component
public class Upkeep {

    private static final List<HeldCode> ENGINE_CODES =
            List.of(HeldCode.NO_ENGINE, HeldCode.KEY, HeldCode.QUOTA, HeldCode.ENGINE_DOWN);

    private final DeskSettings settings;
    private final Articles articles;
    private final Drafts drafts;
    private final DraftPlanning planning;
    private final Engines engines;
    private final JobPools pools;
    private final Publications publications;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Upkeep(
            DeskSettings settings,
            Articles articles,
            Drafts drafts,
            DraftPlanning planning,
            Engines engines,
            JobPools pools,
            Publications publications,
            History history,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.articles = articles;
        this.drafts = drafts;
        this.planning = planning;
        this.engines = engines;
        this.pools = pools;
        this.publications = publications;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lets readers of the feed see what may be seen by now, but nothing before the work has begun. */
    public void release() {
        if (pools.isRunning()) {
            publications.release();
        }
    }

    /** Opens the pools of the engines that would work now, and lets go the drafts that waited for them. */
    public void resume() {
        List<Draft> held = drafts.heldBy(ENGINE_CODES);
        engines.all().stream()
                .filter(engine -> isWell(engine, held))
                .forEach(engine -> pools.resume(TranslationJobs.pool(engine.name())));
        held.stream()
                .filter(draft -> isServed(draft.language()))
                .forEach(draft -> transaction.executeWithoutResult(status -> letGo(draft)));
    }

    private static boolean isWell(TranslationEngine engine, List<Draft> held) {
        return held.stream()
                .map(draft -> engine.availability(draft.language()))
                .noneMatch(Availability.Unavailable.class::isInstance);
    }

    private boolean isServed(LanguageTag language) {
        return engines.all().stream().anyMatch(engine -> engine.availability(language) instanceof Availability.Ready);
    }

    private void letGo(Draft seen) {
        Article article = articles.lockExisting(seen.article());
        Draft draft = drafts.find(seen.id()).orElseThrow();
        if (draft.state() == DraftState.HELD
                && draft.held() != null
                && ENGINE_CODES.contains(draft.held().code())) {
            planning.translate(article, draft);
            history.record(draft.article(), draft.key(), History.PROGRAM, "let go", "The cause of the hold has ended.");
        }
    }

    /** Rejects the offers that nobody took in time; a later version does not bring them back, an editor may. */
    public void lapseOffers() {
        Instant then = clock.instant().minus(settings.offerTime());
        drafts.offeredBefore(then).forEach(offer -> transaction.executeWithoutResult(status -> lapse(offer, then)));
    }

    private void lapse(Draft seen, Instant then) {
        articles.lockExisting(seen.article());
        Draft draft = drafts.find(seen.id()).orElseThrow();
        if (draft.state() == DraftState.OFFERED && !draft.since().isAfter(then)) {
            planning.removeJob(draft);
            drafts.enter(draft.id(), DraftState.REJECTED);
            history.record(
                    draft.article(),
                    draft.key(),
                    History.PROGRAM,
                    "offer lapsed",
                    "Nobody took it within " + settings.offerHours() + " hours.");
        }
    }

    /**
     * At start: jobs that wait for an engine that is not configured any more are given to one that is.
     */
    public void moveOrphans() {
        drafts.underWay().stream()
                .filter(draft -> engines.named(String.valueOf(draft.engine())).isEmpty())
                .forEach(draft -> transaction.executeWithoutResult(status -> {
                    Article article = articles.lockExisting(draft.article());
                    planning.translate(article, drafts.find(draft.id()).orElseThrow());
                }));
    }
}
