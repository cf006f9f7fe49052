package org.dragoman.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a text, and how it was made.
 *
 * @param engine the engine of the machine's part, null when there was none
 * @param termBase hash of the term base in force
 * @param decisions what editors left out, merged or added, a sentence each
 * @param correctionNote what readers are told about a correction
 */
public record Approval(
        String approver,
        Instant at,
        @Nullable String engine,
        String termBase,
        Label label,
        List<String> decisions,
        @Nullable String correctionNote) {

    public Approval {
        decisions = List.copyOf(decisions);
    }

    Approval withCorrectionNote(@Nullable String note) {
        return new Approval(approver, at, engine, termBase, label, decisions, note);
    }
}
