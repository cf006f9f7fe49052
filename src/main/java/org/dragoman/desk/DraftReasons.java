package org.dragoman.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.audit.History;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.springframework.stereotype.Component;

/** Why drafts were sent back or rejected, and by whom, as the history has it. */
@Component
class DraftReasons {

    private final History history;

    DraftReasons(History history) {
        this.history = history;
    }

    /**
     * Why a draft is where it is.
     *
     * @param deed {@code Sent back by Anna}
     * @param reason empty when none was given
     */
    record DraftReason(String deed, String reason) {

        private static DraftReason of(String word, HistoryEntry entry) {
            String detail = entry.detail();
            return new DraftReason(
                    word + " by " + HistoryLines.capitalised(entry.who()), detail == null ? "" : detail.strip());
        }

        String sentence() {
            return reason.isEmpty() ? deed + "." : deed + ": " + reason;
        }
    }

    /** By the drafts' ids; those that were neither sent back nor rejected are not in it. */
    Map<String, DraftReason> of(List<Draft> drafts) {
        Map<String, DraftReason> reasons = new HashMap<>();
        newest(drafts, Draft::sentBack, "sent back")
                .forEach((draft, entry) -> reasons.put(draft, DraftReason.of("Sent back", entry)));
        Predicate<Draft> isRejected = draft -> draft.state() == DraftState.REJECTED;
        Map<String, HistoryEntry> rejected = newest(drafts, isRejected, "rejected");
        rejected.forEach((draft, entry) -> reasons.put(draft, DraftReason.of("Rejected", entry)));
        newest(drafts, isRejected, "offer lapsed").forEach((draft, entry) -> {
            HistoryEntry other = rejected.get(draft);
            if (other == null || other.id() < entry.id()) {
                reasons.put(draft, new DraftReason("The offer lapsed", String.valueOf(entry.detail())));
            }
        });
        return reasons;
    }

    private Map<String, HistoryEntry> newest(List<Draft> drafts, Predicate<Draft> which, String what) {
        return history.newest(drafts.stream().filter(which).map(Draft::key).toList(), what);
    }
}
