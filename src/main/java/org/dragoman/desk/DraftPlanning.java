package org.dragoman.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Engines engines;
    private final JobQueue jobs;
    private final History history;
    private final Clock clock;

    DraftPlanning(DeskSettings settings, Drafts drafts, Engines engines, JobQueue jobs, History history, Clock clock) {
        this.settings = settings;
        this.drafts = drafts;
        this.engines = engines;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Plans the drafts of an article's new version, in the caller's transaction. A new article gets the languages asked
     * for, else the desk's; a later version those it has and those asked for. A language the desk has rejected, withdrawn or holds stays so, and one that is held
     * because its translation failed too often.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Draft> plan(Article article, List<LanguageTag> askedFor) {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        drafts.ofArticle(article.id()).forEach(draft -> languages.add(draft.language()));
        languages.addAll(languages.isEmpty() && askedFor.isEmpty() ? settings.targets() : askedFor);
        List<Draft> planned = new ArrayList<>();
        for (LanguageTag language : languages) {
            planned.add(plan(article, drafts.create(article.id(), language, article.version())));
        }
        return planned;
    }

    private Draft plan(Article article, Draft draft) {
        if (isDecided(draft)) {
            return draft;
        }
        return translate(article, draft);
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

    /** Plans drafts of an article that has no new text, for languages it has none for; whether there were any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addLanguages(Article article, List<LanguageTag> askedFor) {
        List<LanguageTag> missing = askedFor.stream()
                .filter(language -> drafts.find(article.id(), language).isEmpty())
                .toList();
        missing.forEach(language -> translate(article, drafts.create(article.id(), language, article.version())));
        return !missing.isEmpty();
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
     * nobody serves is held. A draft in review or approved keeps its state meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft translate(Article article, Draft draft) {
        removeJob(draft);
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
        if (!hasText(draft)) {
            drafts.enter(draft.id(), DraftState.QUEUED);
        }
        jobs.add(key(draft.id(), run, engine), priority(article.urgency()), clock.instant());
    }

    private void hold(Draft draft, Held held) {
        if (!hasText(draft)) {
            drafts.hold(draft.id(), held);
            history.record(draft.article(), draft.key(), History.PROGRAM, "held", held.reason());
        } else {
            drafts.setLookAgain(draft.id(), true);
            history.record(draft.article(), draft.key(), History.PROGRAM, "correction not translated", held.reason());
        }
    }

    private static boolean hasText(Draft draft) {
        return draft.state() == DraftState.REVIEW || draft.state() == DraftState.APPROVED;
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
