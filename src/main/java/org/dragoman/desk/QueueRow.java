package org.dragoman.desk;

import java.time.Instant;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftSummary;
import org.dragoman.translation.apertium.ApertiumEngine;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the queue's table.
 *
 * @param targetHeadline plain; null before there is one
 * @param claim who holds it now
 * @param label what its machine text is called while nobody read it, where the engine asks for that
 * @param why why it is held, was sent back or rejected; null when it was not
 */
record QueueRow(
        DraftSummary summary,
        String headline,
        @Nullable String targetHeadline,
        Status status,
        Meter meter,
        Draft.@Nullable Claim claim,
        String age,
        @Nullable String label,
        @Nullable String why) {

    private static final int BREAKING = 2;

    static QueueRow of(DraftSummary summary, Instant now, @Nullable String why) {
        Draft draft = summary.draft();
        Draft.Claim claim = draft.claimAt(now);
        String target = summary.targetHeadline();
        return new QueueRow(
                summary,
                MarkedText.plain(summary.headline()),
                target == null || target.isBlank() ? null : MarkedText.plain(target),
                Status.of(draft, claim != null),
                Meter.of(summary),
                claim,
                Age.of(draft.since(), now),
                summary.machine() > 0 ? label(draft) : null,
                why);
    }

    /** Of who holds it; empty when nobody does. */
    public String initials() {
        return claim == null ? "" : Masthead.initials(claim.by());
    }

    public @Nullable String engine() {
        return EngineName.ofDraft(summary.draft().engine());
    }

    public boolean isBreaking() {
        return isBreaking(summary.urgency());
    }

    static boolean isBreaking(int urgency) {
        return urgency <= BREAKING;
    }

    /** For a draft with machine text that nobody read. */
    static @Nullable String label(Draft draft) {
        boolean over = draft.state() == DraftState.APPROVED || draft.state() == DraftState.WITHDRAWN;
        return !over && "apertium".equals(draft.engine()) ? ApertiumEngine.LABEL : null;
    }
}
