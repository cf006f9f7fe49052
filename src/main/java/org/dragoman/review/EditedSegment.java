package org.dragoman.review;

import java.util.Objects;
import org.dragoman.article.InlineText;
import org.dragoman.review.ActionRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Applies an edit to a row: which of its states and decisions follow from what the editor did. */
final class EditedSegment {

    private static final int LONGEST_TARGET = 50_000;

    private final DraftWithSegments draft;
    private final Segment before;
    private final Edit edit;

    EditedSegment(DraftWithSegments draft, Segment before, Edit edit) {
        this.draft = draft;
        this.before = before;
        this.edit = edit;
    }

    /**
     * The row after the edit, at {@code revision}.
     *
     * @throws ActionRefused when the edit makes no sense
     */
    Segment at(long revision) {
        boolean omitted = edit.omitted() == null ? before.omitted() : edit.omitted();
        if (omitted && !before.omitted()) {
            refuseIfOthersAreMergedHere("omitted");
        }
        boolean original = edit.originalWording() == null ? before.originalWording() : edit.originalWording();
        String target = target();
        SegmentState state = state(target);
        boolean lookedAgain = edit.target() != null || Boolean.TRUE.equals(edit.confirmed());
        return new Segment(
                before.id(),
                before.index(),
                before.kind(),
                before.source(),
                before.markup(),
                before.machine(),
                target,
                state,
                revision,
                omitted,
                reason(omitted, original),
                mergedInto(),
                original,
                lookedAgain ? null : before.previousSource(),
                lookedAgain ? null : before.proposal());
    }

    private String target() {
        String target = edit.target();
        if (target == null) {
            return before.target();
        }
        if (target.length() > LONGEST_TARGET) {
            throw malformed("A row holds at most " + LONGEST_TARGET + " characters; split it into several.");
        }
        if (target.chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n')) {
            throw malformed("The text has control characters in it; paste it as plain text.");
        }
        if (target.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw malformed("The text has half a character (a lone surrogate) in it; paste it as plain text.");
        }
        try {
            return InlineText.parse(target.strip()).xml();
        } catch (IllegalArgumentException problem) {
            throw malformed(String.valueOf(problem.getMessage()));
        }
    }

    private SegmentState state(String target) {
        boolean changed = !target.equals(before.target());
        if (Boolean.TRUE.equals(edit.confirmed())) {
            if (target.isBlank() && !Boolean.TRUE.equals(edit.omitted()) && !before.omitted()) {
                throw malformed("An empty row cannot be confirmed; write its text, or omit it with a reason.");
            }
            return SegmentState.CONFIRMED;
        }
        if (changed) {
            return SegmentState.EDITED;
        }
        if (Boolean.FALSE.equals(edit.confirmed()) && before.state().isRead()) {
            return target.equals(before.machine()) ? SegmentState.MACHINE : SegmentState.EDITED;
        }
        return before.state();
    }

    private @Nullable String reason(boolean omitted, boolean original) {
        if (!omitted && !original) {
            return null;
        }
        String reason = edit.reason() == null ? before.reason() : edit.reason().strip();
        if (reason == null || reason.isEmpty()) {
            throw malformed(
                    omitted
                            ? "Say why the row is omitted (\"reason\"); it is kept with the publication."
                            : "Say where the original wording is from (\"reason\").");
        }
        Words.requireSayable("reason", reason);
        return reason;
    }

    private @Nullable Long mergedInto() {
        String into = edit.mergedInto();
        if (into == null) {
            return before.mergedInto();
        }
        if (into.isBlank()) {
            return null;
        }
        Segment other =
                draft.segment(into).orElseThrow(() -> malformed("There is no row \"" + into + "\" to merge into."));
        if (other.id() == before.id() || !other.isShown()) {
            throw malformed("A row is merged into another one that is shown itself.");
        }
        refuseIfOthersAreMergedHere("merged");
        return other.id();
    }

    /** Their text would go with this row, and nobody would have decided that. */
    private void refuseIfOthersAreMergedHere(String what) {
        draft.segments().stream()
                .filter(row -> Objects.equals(row.mergedInto(), before.id()))
                .findFirst()
                .ifPresent(row -> {
                    throw malformed("Row " + row.key() + " is merged into this one, so it cannot be " + what
                            + "; take that one out first.");
                });
    }

    private static ActionRefused malformed(String sentence) {
        return new ActionRefused(Reason.MALFORMED, sentence);
    }
}
