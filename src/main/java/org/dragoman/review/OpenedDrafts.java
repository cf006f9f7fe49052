package org.dragoman.review;

import org.dragoman.article.Articles;
import org.dragoman.review.ActionRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A draft found by its key, as it stands: to be read, or locked for a change. Who changes it has locked its article,
 * reads it again behind the lock, and does not stand in the way of somebody else's claim.
 */
@Service
public class OpenedDrafts {

    private final Articles articles;
    private final Drafts drafts;
    private final Segments segments;
    private final Findings findings;
    private final Claims claims;

    OpenedDrafts(Articles articles, Drafts drafts, Segments segments, Findings findings, Claims claims) {
        this.articles = articles;
        this.drafts = drafts;
        this.segments = segments;
        this.findings = findings;
        this.claims = claims;
    }

    /**
     * The draft with its rows, as it stands.
     *
     * @throws ActionRefused when there is none
     */
    @Transactional(readOnly = true)
    public DraftWithSegments open(String key) {
        return load(find(key));
    }

    /** Locks the article of a draft and reads the draft again. */
    @Transactional
    public DraftWithSegments lock(String key) {
        Draft seen = find(key);
        articles.lockExisting(seen.article());
        return load(drafts.find(seen.id()).orElseThrow());
    }

    /** Locks it for a change by that person; refuses when somebody else holds the claim. */
    @Transactional
    public DraftWithSegments lock(String key, String person) {
        DraftWithSegments draft = lock(key);
        claims.refuseOthers(draft.draft(), person);
        return draft;
    }

    /** Locks it for a change of its text by that person, who claims it by that; refuses one that is not in review. */
    DraftWithSegments lockForWork(String key, String person) {
        DraftWithSegments draft = lock(key);
        if (draft.draft().state() != DraftState.REVIEW) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "The draft is " + draft.draft().state().wireName()
                            + switch (draft.draft().state()) {
                                case APPROVED -> "; reopen it to change it.";
                                case OFFERED -> "; take the offer, and the rest is translated for you to work on.";
                                default -> ", not in review; it cannot be changed now.";
                            });
        }
        claims.take(draft.draft(), person);
        return draft;
    }

    /**
     * @throws ActionRefused when somebody else holds it, or there is nothing left to work on
     */
    @Transactional
    public DraftWithSegments claim(String key, String person) {
        Draft draft = lock(key).draft();
        if (!draft.state().isUndecided()) {
            throw new ActionRefused(
                    Reason.CONFLICT, "The draft is " + draft.state().wireName() + "; reopen it to work on it.");
        }
        claims.take(draft, person);
        return open(key);
    }

    @Transactional
    public DraftWithSegments release(String key, String person) {
        claims.release(lock(key, person).draft());
        return open(key);
    }

    /** Ends a claim whoever holds it: for who looks after the desk. */
    @Transactional
    public DraftWithSegments lift(String key) {
        claims.release(lock(key).draft());
        return open(key);
    }

    private DraftWithSegments load(Draft draft) {
        return new DraftWithSegments(draft, segments.ofDraft(draft.id()), findings.ofDraft(draft.id()));
    }

    /**
     * The draft without its rows.
     *
     * @throws ActionRefused when there is none
     */
    public Draft find(String key) {
        try {
            if (key.startsWith("d")) {
                return drafts.find(Long.parseLong(key.substring(1))).orElseThrow(() -> noDraft(key));
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw noDraft(key);
    }

    private static ActionRefused noDraft(String key) {
        return new ActionRefused(
                Reason.NOT_FOUND, "There is no draft \"" + key + "\"; the list of drafts has their ids.");
    }
}
