package org.dragoman.desk;

import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.audit.History;
import org.dragoman.jobs.JobPools;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftWriter;
import org.dragoman.review.Drafts;
import org.dragoman.translation.Engines;
import org.dragoman.translation.TranslationJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrections of drafts in review that no engine can translate now. Editors get them all the same, with the old and the new
 * English, and may approve without a machine; what it makes of them comes when it can.
 */
@Component
public class Corrections {

    private final Articles articles;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final Engines engines;
    private final JobPools pools;
    private final History history;
    private final TransactionTemplate transaction;

    Corrections(
            Articles articles,
            Drafts drafts,
            DraftWriter writer,
            Engines engines,
            JobPools pools,
            History history,
            TransactionTemplate transaction) {
        this.articles = articles;
        this.drafts = drafts;
        this.writer = writer;
        this.engines = engines;
        this.pools = pools;
        this.history = history;
        this.transaction = transaction;
    }

    /** Brings those whose engine is paused, or that no engine serves. */
    public void bringAll() {
        for (Draft seen : drafts.behindTheirSource()) {
            String reason = reason(seen);
            if (reason != null) {
                transaction.executeWithoutResult(status -> bring(seen, reason));
            }
        }
    }

    private @Nullable String reason(Draft draft) {
        if (engines.choose(draft.language()) instanceof Engines.Nobody nobody) {
            return nobody.reason();
        }
        String pool = TranslationJobs.pool(String.valueOf(draft.engine()));
        return pools.has(pool) && pools.isPaused(pool) ? draft.engine() + " does not work now." : null;
    }

    /** Brings one, if there still is one, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(Draft seen, String reason) {
        Article article = articles.lockExisting(seen.article());
        Draft draft = drafts.find(seen.id()).orElseThrow();
        if (draft.state() == DraftState.REVIEW && article.version() > draft.version()) {
            writer.bringSource(draft, article);
            history.record(article.id(), draft.key(), History.PROGRAM, "correction not translated", reason);
        }
    }
}
