package org.dragoman.desk;

import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.DraftWriter;
import org.dragoman.review.Drafts;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.Segment;
import org.dragoman.review.StateChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a draft that goes beyond the review: it also concerns its job, its publication or the engine. */
@Component
public class DraftActions {

    private final OpenedDrafts opened;
    private final StateChanges states;
    private final Approving approving;
    private final DraftPlanning planning;
    private final DraftWriter writer;
    private final Articles articles;
    private final Drafts drafts;
    private final Recipients recipients;
    private final History history;

    DraftActions(
            OpenedDrafts opened,
            StateChanges states,
            Approving approving,
            DraftPlanning planning,
            DraftWriter writer,
            Articles articles,
            Drafts drafts,
            Recipients recipients,
            History history) {
        this.opened = opened;
        this.states = states;
        this.approving = approving;
        this.planning = planning;
        this.writer = writer;
        this.articles = articles;
        this.drafts = drafts;
        this.recipients = recipients;
        this.history = history;
    }

    @Transactional(noRollbackFor = org.dragoman.review.NotReady.class)
    public DraftWithSegments approve(
            String key, long seen, boolean confirmRemaining, @Nullable String correctionNote, String person) {
        return approving.approve(key, seen, confirmRemaining, correctionNote, person);
    }

    @Transactional
    public DraftWithSegments reject(String key, String reason, String person) {
        DraftWithSegments rejected = states.reject(key, reason, person);
        planning.removeJob(rejected.draft());
        return rejected;
    }

    /**
     * Gives a draft in review back for another look.
     *
     * @param to who is to look at it, one who may edit it; null or blank for whoever takes it
     */
    @Transactional
    public DraftWithSegments sendBack(String key, String reason, @Nullable String to, String person) {
        String name = to == null || to.isBlank() ? null : to.strip();
        DraftWithSegments sent = states.sendBack(key, reason, name, person);
        if (name != null) {
            recipients.require(sent.draft(), name);
        }
        return sent;
    }

    /** Has the rest of an offered draft translated, for that person to work on. */
    @Transactional
    public DraftWithSegments take(String key, String person) {
        Draft draft = opened.lock(key, person).draft();
        if (draft.state() != DraftState.OFFERED) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "The draft is " + draft.state().wireName() + "; only one that is offered can be taken.");
        }
        planning.take(articles.lockExisting(draft.article()), draft);
        drafts.assign(draft.id(), person, false);
        history.record(draft.article(), draft.key(), person, "took the offer", null);
        return opened.open(key);
    }

    /** Takes a draft up again; one that waits for its first translation is queued anew. */
    @Transactional
    public DraftWithSegments reopen(String key, String person) {
        DraftWithSegments draft = opened.lock(key);
        if (!draft.segments().isEmpty()) {
            catchUp(states.reopen(key, person).draft());
            return opened.open(key);
        }
        return retranslate(key, person);
    }

    /** What came while the draft was out of the desk's hands, or was asked for before, is translated now. */
    private void catchUp(Draft draft) {
        Article article = articles.lockExisting(draft.article());
        if (article.version() > draft.version()
                || !writer.untranslated(draft, article).isEmpty()) {
            planning.translate(article, draft);
        }
    }

    /** Asks the engine afresh for every row no person wrote. */
    @Transactional
    public DraftWithSegments retranslate(String key, String person) {
        return retranslate(key, opened.lock(key, person), null, person);
    }

    /** Asks the engine afresh for one row. */
    @Transactional
    public DraftWithSegments retranslate(String key, String row, String person) {
        DraftWithSegments draft = opened.lock(key, person);
        Segment segment = draft.segment(row)
                .orElseThrow(() -> new ActionRefused(Reason.NOT_FOUND, "There is no row \"" + row + "\" here."));
        return retranslate(key, draft, segment, person);
    }

    private DraftWithSegments retranslate(String key, DraftWithSegments draft, @Nullable Segment row, String person) {
        DraftState state = draft.draft().state();
        if (state == DraftState.APPROVED || state == DraftState.WITHDRAWN) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "A draft that is " + state.wireName() + " is not translated again; reopen it first.");
        }
        Article article = articles.lockExisting(draft.draft().article());
        writer.forgetMachine(draft, row);
        if (state == DraftState.REJECTED) {
            drafts.enter(draft.draft().id(), DraftState.QUEUED);
        }
        planning.translate(article, drafts.find(draft.draft().id()).orElseThrow());
        history.record(article.id(), key, person, "retranslation asked for", row == null ? null : row.key());
        return opened.open(key);
    }
}
