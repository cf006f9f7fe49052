package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a draft as it stands.
 *
 * @param edits whether the person has the right to edit it
 * @param approves whether the person has the right to approve it
 * @param holder who holds it now
 * @param mine whether that is the person
 */
record Powers(
        DraftState state,
        boolean edits,
        boolean approves,
        @Nullable String holder,
        boolean mine) {

    static Powers of(Person person, Draft draft, String desk, Instant now) {
        Draft.Claim claim = draft.claimAt(now);
        String holder = claim == null ? null : claim.by();
        return new Powers(
                draft.state(),
                person.may(Right.EDITOR, draft.language(), desk),
                person.may(Right.APPROVER, draft.language(), desk),
                holder,
                person.name().equals(holder));
    }

    /** Of the holder; empty when there is none. */
    public String initials() {
        return holder == null ? "" : Masthead.initials(holder);
    }

    private boolean isFree() {
        return holder == null || mine;
    }

    private boolean in(DraftState... states) {
        return List.of(states).contains(state);
    }

    public boolean works() {
        return edits && isFree() && in(DraftState.REVIEW);
    }

    public boolean claims() {
        return edits && holder == null && in(DraftState.REVIEW);
    }

    public boolean rejects() {
        return edits && isFree() && in(DraftState.REVIEW, DraftState.OFFERED, DraftState.HELD, DraftState.QUEUED);
    }

    public boolean takes() {
        return edits && isFree() && in(DraftState.OFFERED);
    }

    public boolean holds() {
        return edits && isFree() && in(DraftState.REVIEW, DraftState.OFFERED, DraftState.QUEUED);
    }

    public boolean reopens() {
        return edits && in(DraftState.APPROVED, DraftState.REJECTED, DraftState.HELD);
    }

    public boolean showsApprove() {
        return edits && in(DraftState.REVIEW);
    }

    public boolean withdraws() {
        return approves && in(DraftState.APPROVED);
    }
}
