package org.dragoman.review;

import java.util.Objects;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
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
            requireOmissible();
        }
        boolean original = original(omitted);
        String target = target();
        boolean lookedAgain = edit.target() != null || Boolean.TRUE.equals(edit.confirmed());
        return before.copy()
                .target(target)
                .state(state(target, omitted))
                .revision(revision)
                .decided(omitted, original, reason(omitted, original))
                .mergedInto(mergedInto(original))
                .changed(lookedAgain ? null : before.previousSource(), lookedAgain ? null : before.proposal())
                .row();
    }

    private void requireOmissible() {
        if (before.kind() == BlockKind.HEADLINE) {
            throw ActionRefused.malformed("An article needs its headline; write another one instead of omitting it.");
        }
        if (before.isAdded()) {
            throw ActionRefused.malformed("A row the desk added is not omitted but deleted; no English goes with it.");
        }
        if (before.mergedInto() != null && edit.mergedInto() == null) {
            throw ActionRefused.malformed(
                    "This row's text stands in another one; make it a row of its own again to omit it.");
        }
        refuseIfOthersAreMergedHere("omitted");
    }

    /** What is cut quotes nobody: a row that is brought back is marked anew. */
    private boolean original(boolean omitted) {
        if (omitted) {
            if (Boolean.TRUE.equals(edit.originalWording())) {
                throw ActionRefused.malformed("A row is either omitted or has its original wording, not both.");
            }
            return false;
        }
        boolean original = edit.originalWording() == null ? before.originalWording() : edit.originalWording();
        if (original && !before.originalWording() && target().isBlank()) {
            throw ActionRefused.malformed("Write the original words into the row first; it is empty.");
        }
        return original;
    }

    private String target() {
        String target = edit.target();
        if (target == null) {
            return before.target();
        }
        if (target.length() > LONGEST_TARGET) {
            throw ActionRefused.malformed(
                    "A row holds at most " + LONGEST_TARGET + " characters; split it into several.");
        }
        if (target.chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n')) {
            throw ActionRefused.malformed("The text has control characters in it; paste it as plain text.");
        }
        if (target.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw ActionRefused.malformed(
                    "The text has half a character (a lone surrogate) in it; paste it as plain text.");
        }
        try {
            return InlineText.parse(target.strip()).xml();
        } catch (IllegalArgumentException problem) {
            throw ActionRefused.malformed(String.valueOf(problem.getMessage()));
        }
    }

    private SegmentState state(String target, boolean omitted) {
        boolean changed = !target.equals(before.target());
        if (Boolean.TRUE.equals(edit.confirmed())) {
            if (target.isBlank() && !omitted) {
                throw ActionRefused.malformed(
                        before.isAdded()
                                ? "An empty row cannot be confirmed; write its text, or delete it."
                                : "An empty row cannot be confirmed; write its text, or omit it with a reason.");
            }
            // that it is still cut says nothing of a text which was written for other English
            return omitted && before.previousSource() != null && !changed ? before.unread() : SegmentState.CONFIRMED;
        }
        if (changed) {
            return Boolean.FALSE.equals(edit.confirmed()) ? unread(target) : SegmentState.EDITED;
        }
        return Boolean.FALSE.equals(edit.confirmed()) ? before.unread() : before.state();
    }

    /** Whose text this is to whom has not read it: the machine's own, which an undo brings back, is the machine's again. */
    private SegmentState unread(String target) {
        if (before.isAdded() || !target.equals(before.machine())) {
            return SegmentState.EDITED;
        }
        return target.isEmpty() ? SegmentState.MISSING : SegmentState.MACHINE;
    }

    private @Nullable String reason(boolean omitted, boolean original) {
        if (!omitted && !original) {
            return null;
        }
        boolean sameKind = omitted == before.omitted() && original == before.originalWording();
        String kept = sameKind ? before.reason() : null;
        String reason = edit.reason() == null ? kept : edit.reason().strip();
        if (reason == null || reason.isEmpty()) {
            throw ActionRefused.malformed(
                    omitted
                            ? "Say why the row is omitted (\"reason\"); it is kept with the publication."
                            : "Say where the original wording is from (\"reason\").");
        }
        Words.requireSayable("reason", reason);
        return reason;
    }

    private @Nullable Long mergedInto(boolean original) {
        String into = edit.mergedInto();
        if (into == null) {
            return before.mergedInto();
        }
        if (into.isBlank()) {
            return null;
        }
        Segment other = draft.segment(into)
                .orElseThrow(() -> ActionRefused.malformed("There is no row \"" + into + "\" to merge into."));
        if (other.id() == before.id() || !other.isShown()) {
            throw ActionRefused.malformed("A row is merged into another one that is shown itself.");
        }
        if (Objects.equals(before.mergedInto(), other.id())) {
            return other.id();
        }
        refuseIfOthersAreMergedHere("merged");
        requireMergeable(other, original);
        return other.id();
    }

    private void requireMergeable(Segment other, boolean original) {
        if (before.kind() == BlockKind.HEADLINE) {
            throw ActionRefused.malformed("An article needs its headline; merge the other row into it instead.");
        }
        if (RowKinds.isField(before.kind()) || RowKinds.isField(other.kind())) {
            throw ActionRefused.malformed(
                    "A text beside the article, such as the push text, is not merged with its rows.");
        }
        if (before.omitted() && !Boolean.FALSE.equals(edit.omitted()) || Boolean.TRUE.equals(edit.omitted())) {
            throw ActionRefused.malformed("A row that is omitted is not merged; bring it back first.");
        }
        if (original || other.originalWording()) {
            throw ActionRefused.malformed(
                    "Original wording stands in a row of its own; take the mark off before you merge.");
        }
    }

    /** Their text would go with this row, and nobody would have decided that. */
    private void refuseIfOthersAreMergedHere(String what) {
        draft.segments().stream()
                .filter(row -> Objects.equals(row.mergedInto(), before.id()))
                .findFirst()
                .ifPresent(row -> {
                    throw ActionRefused.malformed("Row " + row.key() + " is merged into this one, so it cannot be "
                            + what + "; take that one out first.");
                });
    }
}
