package org.dragoman.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.Block;
import org.dragoman.audit.History;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobPools;
import org.dragoman.jobs.JobQueue;
import org.dragoman.jobs.JobResult;
import org.dragoman.language.LanguageTag;
import org.dragoman.quality.Finding;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftWriter;
import org.dragoman.review.Drafts;
import org.dragoman.review.Held;
import org.dragoman.review.Inspection;
import org.dragoman.review.MachineText;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.EngineAnswer.Deferred;
import org.dragoman.translation.EngineAnswer.GaveWay;
import org.dragoman.translation.EngineAnswer.Paused;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Last step of a translate job: the draft goes into review, or waits for the engine, or is held. */
@Component
public class Drafting {

    private final DeskSettings settings;
    private final Articles articles;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final Corrections corrections;
    private final Inspection inspection;
    private final JobQueue jobs;
    private final JobPools pools;
    private final Ledger ledger;
    private final History history;
    private final Clock clock;

    Drafting(
            DeskSettings settings,
            Articles articles,
            Drafts drafts,
            DraftWriter writer,
            Corrections corrections,
            Inspection inspection,
            JobQueue jobs,
            JobPools pools,
            Ledger ledger,
            History history,
            Clock clock) {
        this.settings = settings;
        this.articles = articles;
        this.drafts = drafts;
        this.writer = writer;
        this.corrections = corrections;
        this.inspection = inspection;
        this.jobs = jobs;
        this.pools = pools;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    /** What the checks say to what the machine made of each block. */
    public CheckedWork check(TranslationWork work) {
        List<MachineText> texts = new ArrayList<>();
        for (int i = 0; i < work.blocks().size(); i++) {
            texts.add(checked(work, work.blocks().get(i), work.results().get(i)));
        }
        return new CheckedWork(work, texts);
    }

    private MachineText checked(TranslationWork work, Block block, @Nullable BlockResult result) {
        String text = result == null ? null : result.text();
        if (text == null) {
            String trouble = result == null || result.trouble() == null ? "no engine delivered it" : result.trouble();
            return new MachineText(block, null, Inspection.missing(trouble));
        }
        LanguageTag language = work.draft().language();
        List<Finding> findings =
                inspection.inspect(block, text, language, work.article().desk());
        return new MachineText(block, text, findings);
    }

    /** Writes the draft, when the job is still ours: its fence is the first thing the transaction demands. */
    @Transactional
    public JobResult write(CheckedWork checked) {
        TranslationWork work = checked.work();
        Article article = articles.lockExisting(work.article().id());
        if (!jobs.finish(work.job())) {
            return new JobResult.Done();
        }
        Draft draft = drafts.find(work.draft().id()).orElseThrow();
        if (isUnwanted(work.draft(), draft) || isApproved(draft, work.article())) {
            return new JobResult.Done();
        }
        writer.write(draft, work.article(), checked.texts());
        ledger.enter(article.id(), article.desk(), draft.language(), String.valueOf(draft.engine()), 0, work.saved());
        history.record(
                article.id(),
                draft.key(),
                History.PROGRAM,
                "translated",
                "Version " + work.article().version() + " by " + draft.engine() + ", "
                        + checked.texts().size() + " rows, " + work.billedCharacters() + " characters billed.");
        return new JobResult.Done();
    }

    /** It was decided otherwise meanwhile, or a later run took its place: a running job cannot be taken away. */
    private static boolean isUnwanted(Draft seen, Draft now) {
        return now.run() != seen.run() || DraftPlanning.isDecided(now);
    }

    /** Editors did not wait for the machine; what it says now comes too late. */
    static boolean isApproved(Draft draft, Article article) {
        return draft.state() == DraftState.APPROVED && draft.version() == article.version();
    }

    /** The engine did not deliver: later, or held until its cause has ended. */
    @Transactional
    public JobResult stop(TranslationWork work) {
        EngineAnswer answer = work.stop();
        if (answer instanceof Deferred deferred) {
            return deferred.attempt()
                    ? new JobResult.Failed(deferred.reason(), deferred.until())
                    : new JobResult.Later(deferred.until(), deferred.reason());
        }
        if (answer instanceof GaveWay) {
            return new JobResult.Later(clock.instant(), "It gives way to others after its turn.");
        }
        Paused paused = (Paused) Objects.requireNonNull(answer);
        pools.pause(work.job().key().pool());
        if (work.draft().isBeforeEditors()) {
            corrections.bring(work.draft(), paused.reason());
            return new JobResult.Later(clock.instant().plusSeconds(settings.engineProbeSeconds()), paused.reason());
        }
        return hold(work.job(), work.draft(), new Held(paused.code(), paused.reason()));
    }

    private JobResult hold(Fence job, Draft seen, Held held) {
        articles.lockExisting(seen.article());
        if (jobs.finish(job)) {
            hold(seen, held);
        }
        return new JobResult.Done();
    }

    /** Holds a draft whose job is gone for good. */
    @Transactional
    public void givenUp(JobKey job, String reason) {
        DraftJob wanted = DraftJob.of(job);
        drafts.find(wanted.draft()).filter(draft -> draft.run() == wanted.run()).ifPresent(seen -> {
            articles.lockExisting(seen.article());
            hold(seen, new Held(HeldCode.POISON, reason));
        });
    }

    /** A draft an editor can work on never leaves review for a correction that could not be translated. */
    private void hold(Draft seen, Held held) {
        Draft draft = drafts.find(seen.id()).orElseThrow();
        if (isUnwanted(seen, draft)) {
            return;
        }
        if (draft.isBeforeEditors()) {
            drafts.setLookAgain(draft.id(), true);
            corrections.bring(draft, held.reason());
        } else {
            drafts.hold(draft.id(), held);
            history.record(draft.article(), draft.key(), History.PROGRAM, "held", held.reason());
        }
    }
}
