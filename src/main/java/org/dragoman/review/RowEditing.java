package org.dragoman.review;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with the rows of a draft in review. A row that was written is looked at again at once. */
@Service
public class RowEditing {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Segments segments;
    private final Proofreading proofreading;
    private final History history;

    RowEditing(OpenedDrafts opened, Drafts drafts, Segments segments, Proofreading proofreading, History history) {
        this.opened = opened;
        this.drafts = drafts;
        this.segments = segments;
        this.proofreading = proofreading;
        this.history = history;
    }

    /**
     * Changes a row, when it did not change since the editor saw the draft.
     *
     * @param seen the draft's revision the editor saw
     */
    @Transactional
    public Segment edit(String key, String row, Edit edit, long seen, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        Segment before = row(draft, row);
        if (before.revision() > seen || seen > draft.draft().revision()) {
            throw new ActionRefused(
                    Reason.STALE, "This row was changed meanwhile; read the draft again and look at its new text.");
        }
        EditedSegment edited = new EditedSegment(draft, before, edit);
        Segment after = edited.at(before.revision());
        if (after.equals(before)) {
            return before;
        }
        Segment written = edited.at(drafts.raiseRevision(draft.draft().id()));
        segments.update(written);
        proofreading.look(draft.draft(), written);
        settle(draft.draft());
        RowDeed deed = RowDeed.of(draft, before, written);
        history.record(draft.draft().article(), draft.draft().key(), person, deed.what(), deed.detail());
        return written;
    }

    /** Takes the look-again flag off when no changed row is left. */
    private void settle(Draft draft) {
        boolean open = segments.ofDraft(draft.id()).stream().anyMatch(row -> row.previousSource() != null);
        if (draft.lookAgain() && !open) {
            drafts.setLookAgain(draft.id(), false);
        }
    }

    /** Adds a row that has no source behind another one, or at the top when {@code after} is empty. */
    @Transactional
    public Segment add(String key, String after, BlockKind kind, String target, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        int index = after.isEmpty() ? 0 : row(draft, after).index() + 1;
        long revision = drafts.raiseRevision(draft.draft().id());
        segments.shiftBehind(draft.draft().id(), index - 1);
        Segment empty = emptyRow(index, kind, revision);
        segments.insert(draft.draft().id(), new EditedSegment(draft, empty, Edit.ofTarget(target, false)).at(revision));
        history.record(draft.draft().article(), draft.draft().key(), person, "added a row", target);
        return row(opened.open(key), String.valueOf(index));
    }

    private static Segment emptyRow(int index, BlockKind kind, long revision) {
        return new Segment(
                0,
                index,
                kind,
                null,
                List.of(),
                "",
                "",
                SegmentState.EDITED,
                revision,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    /** Takes away a row the desk added itself. */
    @Transactional
    public DraftWithSegments remove(String key, String row, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        Segment gone = row(draft, row);
        if (gone.source() != null) {
            throw new ActionRefused(
                    Reason.CONFLICT, "A row with a source cannot be deleted; omit it with a reason instead.");
        }
        segments.delete(gone.id());
        segments.shiftForward(draft.draft().id(), gone.index());
        drafts.raiseRevision(draft.draft().id());
        history.record(draft.draft().article(), draft.draft().key(), person, "removed a row", gone.target());
        return opened.open(key);
    }

    private static Segment row(DraftWithSegments draft, String row) {
        return draft.segment(row)
                .orElseThrow(() -> new ActionRefused(
                        Reason.NOT_FOUND, "There is no row \"" + row + "\" in this draft; read it again."));
    }
}
