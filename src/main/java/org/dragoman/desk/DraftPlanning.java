package org.dragoman.desk;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.audit.History;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobQueue;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.Drafts;
import org.dragoman.review.Held;
import org.dragoman.review.SkippedLanguages;
import org.dragoman.translation.Engines;
import org.dragoman.translation.Engines.Chosen;
import org.dragoman.translation.Engines.Nobody;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.TranslationJobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each language of an article its draft, and each draft that has something to translate its job. */
@Component
public class DraftPlanning {

    private static final Set<HeldCode> HELD_UNTIL_LET_GO = EnumSet.of(HeldCode.EDITOR, HeldCode.POISON);

    private final DeskSettings settings;
    private final Drafts drafts;
    private final SkippedLanguages skipped;
    private final Engines engines;
    private final JobQueue jobs;
    private final History history;
    private final Clock clock;

    DraftPlanning(
            DeskSettings settings,
            Drafts drafts,
            SkippedLanguages skipped,
            Engines engines,
            JobQueue jobs,
            History history,
            Clock clock) {
        this.settings = settings;
        this.drafts = drafts;
        this.skipped = skipped;
        this.engines = engines;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Plans the drafts of an article's new version, in the caller's transaction. A new article gets the languages asked
     * for, else those its desk's rule names; a later version those it has, those asked for, and those the rule names that
     * were not skipped before. A language the desk has rejected, withdrawn or holds stays so, and one that is held because
     * its translation failed too often.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(Article article, List<LanguageTag> askedFor) {
        if (article.version() == 1 && !askedFor.isEmpty()) {
            skipped.skipAllOthers(article.id());
        }
        drafts.ofArticle(article.id()).stream()
                .filter(draft -> !isDecided(draft))
                .forEach(draft -> translate(article, draft));
        addLanguages(article, askedFor);
        settings.rules(article.desk()).byLanguage().forEach((language, rule) -> follow(article, language, rule));
    }

    /** Its publisher does not want it translated into that language, so nothing is planned. */
    private static boolean isRefused(Article article, LanguageTag language) {
        return article.details().rights().refusalOf(language) != null;
    }

    private void follow(Article article, LanguageTag language, TranslationRule rule) {
        String id = article.id();
        if (isRefused(article, language) || drafts.find(id, language).isPresent() || skipped.isSkipped(id, language)) {
            return;
        }
        switch (rule) {
            case TRANSLATE -> translate(article, drafts.create(id, language, article.version()));
            case OFFER -> translate(article, drafts.createOffer(id, language, article.version()));
            case SKIP -> skipped.skip(id, language);
        }
    }

    /**
     * Plans drafts for the languages asked for by name that have none, or are only offered; whether there were any. In
     * the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addLanguages(Article article, List<LanguageTag> askedFor) {
        boolean added = false;
        for (LanguageTag language : askedFor) {
            if (isRefused(article, language)) {
                continue;
            }
            Optional<Draft> known = drafts.find(article.id(), language);
            if (known.isEmpty()) {
                skipped.revive(article.id(), language);
                translate(article, drafts.create(article.id(), language, article.version()));
                added = true;
            } else if (known.get().offer() && !isDecided(known.get())) {
                take(article, known.get());
                added = true;
            }
        }
        return added;
    }

    /** Has the whole article translated, of which only an offer was; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft take(Article article, Draft draft) {
        drafts.takeOffer(draft.id());
        drafts.enter(draft.id(), DraftState.QUEUED);
        return translate(article, drafts.find(draft.id()).orElseThrow());
    }

    /** Only a person lets it go on: one decided that it is not translated, or not now, or it failed too often. */
    static boolean isDecided(Draft draft) {
        return switch (draft.state()) {
            case REJECTED, WITHDRAWN -> true;
            case HELD ->
                draft.held() != null && HELD_UNTIL_LET_GO.contains(draft.held().code());
            default -> false;
        };
    }

    /** Gives the jobs that wait the priority of the article's urgency, which changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prioritise(Article article) {
        for (Draft draft : drafts.ofArticle(article.id())) {
            if (draft.engine() != null && draft.run() > 0) {
                jobs.prioritise(key(draft.id(), draft.run(), draft.engine()), priority(article.urgency()));
            }
        }
    }

    /**
     * Queues a job for the draft with the engine that serves its language now, in the caller's transaction; a draft that
     * nobody serves is held. A draft in review or approved keeps its state meanwhile. One whose article's rights do not
     * allow it any more is held until an editor decides.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft translate(Article article, Draft draft) {
        removeJob(draft);
        String refusal = article.details().rights().refusalOf(draft.language());
        if (refusal != null) {
            drafts.hold(draft.id(), new Held(HeldCode.EDITOR, refusal));
            history.record(draft.article(), draft.key(), History.PROGRAM, "held", refusal);
            return drafts.find(draft.id()).orElseThrow();
        }
        Engines.Choice choice = engines.choose(draft.language());
        if (choice instanceof Nobody nobody) {
            hold(draft, new Held(HeldCode.NO_ENGINE, nobody.reason()));
        } else {
            queue(article, draft, ((Chosen) choice).engine().name());
        }
        return drafts.find(draft.id()).orElseThrow();
    }

    private void queue(Article article, Draft draft, String engine) {
        int run = drafts.nextRun(draft.id(), engine);
        if (!draft.isBeforeEditors()) {
            drafts.enter(draft.id(), DraftState.QUEUED);
        }
        jobs.add(key(draft.id(), run, engine), priority(article.urgency()), clock.instant());
    }

    private void hold(Draft draft, Held held) {
        if (!draft.isBeforeEditors()) {
            drafts.hold(draft.id(), held);
            history.record(draft.article(), draft.key(), History.PROGRAM, "held", held.reason());
        } else {
            drafts.setLookAgain(draft.id(), true);
            history.record(draft.article(), draft.key(), History.PROGRAM, "correction not translated", held.reason());
        }
    }

    /** Takes the draft's waiting job away; one that runs finds out at its fence, for the run number has moved on. */
    void removeJob(Draft draft) {
        if (draft.engine() != null && draft.run() > 0) {
            jobs.remove(key(draft.id(), draft.run(), draft.engine()));
        }
    }

    /** {@code d81-3} in the pool of its engine. */
    static JobKey key(long draft, int run, String engine) {
        return new JobKey(TranslationJobs.pool(engine), TranslationJobs.TASK, Draft.key(draft) + "-" + run);
    }

    /** Flash news first: urgency 1 is 9, urgency 9 is 1. */
    static int priority(int urgency) {
        return 10 - urgency;
    }
}
