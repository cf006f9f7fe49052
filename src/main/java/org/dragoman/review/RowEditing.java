package org.dragoman.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.audit.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with a row of a draft in review. What was written is looked at again at once. */
@Service
public class RowEditing {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Segments segments;
    private final Quotations quotations;
    private final Proofreading proofreading;
    private final History history;

    RowEditing(
            OpenedDrafts opened,
            Drafts drafts,
            Segments segments,
            Quotations quotations,
            Proofreading proofreading,
            History history) {
        this.opened = opened;
        this.drafts = drafts;
        this.segments = segments;
        this.quotations = quotations;
        this.proofreading = proofreading;
        this.history = history;
    }

    /**
     * Changes a row, when it did not change since the editor saw the draft. A target with blank lines becomes a row for
     * each of its parts.
     *
     * @param seen the draft's revision the editor saw
     */
    @Transactional
    public Segment edit(String key, String row, Edit edit, long seen, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        Segment before = draft.require(row);
        refuseStale(draft, before, seen);
        Segment after = new EditedSegment(draft, before, edit).at(before.revision());
        if (after.equals(before)) {
            return before;
        }
        List<String> parts = RowParts.of(after);
        long revision = drafts.raiseRevision(draft.draft().id());
        Segment written = after.copy().revision(revision).target(parts.get(0)).row();
        segments.update(written);
        Set<Long> touched = new HashSet<>(Set.of(written.id()));
        insertParts(draft, written, parts);
        if (!Objects.equals(before.mergedInto(), written.mergedInto())) {
            touched.addAll(rejoin(draft, before, written, edit, revision));
        }
        touched.addAll(quotations.follow(draft, before, written));
        proofreading.look(draft.draft(), touched);
        settle(draft.draft());
        RowDeed deed = RowDeed.of(draft, before, written, parts.size());
        history.record(draft.draft().article(), draft.draft().key(), person, deed.what(), deed.detail());
        return written;
    }

    private static void refuseStale(DraftWithSegments draft, Segment row, long seen) {
        if (row.revision() > seen || seen > draft.draft().revision()) {
            throw ActionRefused.staleRow();
        }
    }

    private void insertParts(DraftWithSegments draft, Segment row, List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            int index = row.index() + i;
            segments.shiftBehind(draft.draft().id(), index - 1);
            segments.insert(draft.draft().id(), RowParts.part(row, index, parts.get(i)));
        }
    }

    /** Has the text of a row that was merged, or is no longer, in the other row or not; the rows that changed. */
    private Set<Long> rejoin(DraftWithSegments draft, Segment before, Segment after, Edit edit, long revision) {
        Set<Long> changed = new HashSet<>();
        if (before.mergedInto() != null) {
            Segment left = draft.require(Segment.key(before.mergedInto()));
            changed.add(left.id());
            if (Boolean.TRUE.equals(edit.join())) {
                segments.update(JoinedText.take(left, before, revision));
            }
        }
        if (after.mergedInto() != null) {
            Segment entered = draft.require(Segment.key(after.mergedInto()));
            changed.add(entered.id());
            if (Boolean.TRUE.equals(edit.join())) {
                segments.update(JoinedText.join(entered, after, revision));
            }
        }
        return changed;
    }

    /** Takes the look-again flag off when no changed row is left. */
    private void settle(Draft draft) {
        boolean open = segments.ofDraft(draft.id()).stream().anyMatch(row -> row.previousSource() != null);
        if (draft.lookAgain() && !open) {
            drafts.setLookAgain(draft.id(), false);
        }
    }
}
