package org.dragoman.review;

import java.util.Arrays;
import java.util.List;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor makes of a draft as a whole: not for us, not now, take it up again, look at it again. */
@Service
public class StateChanges {

    private static final int LONGEST_NAME = 100;

    /** What is not decided yet. */
    private static final DraftState[] WAITING =
            Arrays.stream(DraftState.values()).filter(DraftState::isUndecided).toArray(DraftState[]::new);

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Claims claims;
    private final History history;

    StateChanges(OpenedDrafts opened, Drafts drafts, Claims claims, History history) {
        this.opened = opened;
        this.drafts = drafts;
        this.claims = claims;
        this.history = history;
    }

    @Transactional
    public DraftWithSegments reject(String key, String reason, String person) {
        Draft draft = opened.lock(key, person).draft();
        refuseUnless(draft, "rejected", WAITING);
        Words.requireSayable("reason", reason);
        return enter(draft, DraftState.REJECTED, "rejected", reason, person);
    }

    @Transactional
    public DraftWithSegments hold(String key, String reason, String person) {
        Draft draft = opened.lock(key, person).draft();
        refuseUnless(draft, "held", WAITING);
        Words.requireSayable("reason", reason);
        drafts.hold(draft.id(), new Held(HeldCode.EDITOR, reason.isBlank() ? "Held by " + person + "." : reason));
        history.record(draft.article(), draft.key(), person, "held", reason);
        return opened.open(key);
    }

    /** Takes an approved, rejected or held draft up again; what is published of it stays live meanwhile. */
    @Transactional
    public DraftWithSegments reopen(String key, String person) {
        DraftWithSegments draft = opened.lock(key);
        refuseUnless(draft.draft(), "reopened", DraftState.APPROVED, DraftState.REJECTED, DraftState.HELD);
        if (draft.segments().isEmpty()) {
            throw new ActionRefused(Reason.CONFLICT, "Nothing was translated yet; have it translated again instead.");
        }
        return enter(draft.draft(), draft.draft().whenTranslated(), "reopened", "", person);
    }

    /**
     * Gives a draft in review back for another look.
     *
     * @param to who is to look at it; null for whoever takes it
     */
    @Transactional
    public DraftWithSegments sendBack(String key, String reason, @Nullable String to, String person) {
        Draft draft = opened.lockForWork(key, person).draft();
        Words.requireSayable("reason", reason);
        if (to != null && to.length() > LONGEST_NAME) {
            throw ActionRefused.malformed("\"to\" is the name of a person; nobody has one that long.");
        }
        Words.requireSayable("to", to == null ? "" : to);
        drafts.assign(draft.id(), to, true);
        claims.release(draft);
        drafts.raiseRevision(draft.id());
        history.record(draft.article(), draft.key(), person, "sent back", reason);
        return opened.open(key);
    }

    private DraftWithSegments enter(Draft draft, DraftState state, String what, String detail, String person) {
        drafts.enter(draft.id(), state);
        claims.release(draft);
        history.record(draft.article(), draft.key(), person, what, detail);
        return opened.open(draft.key());
    }

    private static void refuseUnless(Draft draft, String action, DraftState... states) {
        if (!List.of(states).contains(draft.state())) {
            throw new ActionRefused(
                    Reason.CONFLICT, "A draft that is " + draft.state().spoken() + " cannot be " + action + ".");
        }
    }
}
