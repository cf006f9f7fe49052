package org.dragoman.desk;

import java.time.Instant;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftSummary;
import org.dragoman.translation.apertium.ApertiumEngine;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the queue's table.
 *
 * @param targetHeadline plain; null before there is one
 * @param claim who holds it now
 * @param label what a draft of its engine is called, where it has a name of its own
 */
record QueueRow(
        DraftSummary summary,
        String headline,
        @Nullable String targetHeadline,
        Status status,
        Meter meter,
        Draft.@Nullable Claim claim,
        String age,
        @Nullable String label) {

    private static final int BREAKING = 2;

    static QueueRow of(DraftSummary summary, Instant now) {
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
                label(draft.engine()));
    }

    /** Of who holds it; empty when nobody does. */
    public String initials() {
        return claim == null ? "" : Masthead.initials(claim.by());
    }

    public boolean isBreaking() {
        return isBreaking(summary.urgency());
    }

    static boolean isBreaking(int urgency) {
        return urgency <= BREAKING;
    }

    static @Nullable String label(@Nullable String engine) {
        return "apertium".equals(engine) ? ApertiumEngine.LABEL : null;
    }
}
