package org.dragoman.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rows a draft in review has, and in which order: rows of the desk's own come and go, and any row may move. */
@Service
public class RowArranging {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Segments segments;
    private final Proofreading proofreading;
    private final History history;

    RowArranging(OpenedDrafts opened, Drafts drafts, Segments segments, Proofreading proofreading, History history) {
        this.opened = opened;
        this.drafts = drafts;
        this.segments = segments;
        this.proofreading = proofreading;
        this.history = history;
    }

    /**
     * Adds a row that has no source behind another one, or at the top when {@code after} is empty. One that stands beside
     * the article comes last, wherever it is asked for.
     *
     * @param splitFrom the row whose text it was a part of; null for any other
     */
    @Transactional
    public Segment add(
            String key, String after, BlockKind kind, String target, @Nullable String splitFrom, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        List<Segment> rows = draft.segments();
        requireAddable(rows, kind);
        Segment origin = splitFrom == null ? null : draft.require(splitFrom);
        if (origin != null && origin.isAdded()) {
            throw ActionRefused.malformed(
                    "Row " + origin.key() + " has no English that another row could be split off.");
        }
        boolean last = RowKinds.isField(kind);
        int index =
                last ? rows.size() : after.isEmpty() ? 0 : draft.require(after).index() + 1;
        Segment empty = emptyRow(index, kind, origin);
        Segment written = new EditedSegment(draft, empty, Edit.ofTarget(target, false)).at(0);
        if (RowParts.of(written).size() > 1) {
            throw ActionRefused.malformed("A row that is added has no blank line in it; add one row after the other.");
        }
        long revision = drafts.raiseRevision(draft.draft().id());
        segments.shiftBehind(draft.draft().id(), index - 1);
        segments.insert(draft.draft().id(), written.copy().revision(revision).row());
        Segment added = opened.open(key).require(String.valueOf(index));
        look(draft, origin == null ? List.of(added.id()) : List.of(added.id(), origin.id()));
        record(draft, person, last ? "wrote the " + RowNames.insideOf(kind) : "added a row", target);
        return added;
    }

    private static void requireAddable(List<Segment> rows, BlockKind kind) {
        boolean there = rows.stream().anyMatch(row -> row.kind() == kind);
        if (there && RowKinds.isSingle(kind)) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "The draft has its " + RowNames.insideOf(kind) + " already; change that one instead.");
        }
        if (!RowKinds.isAdded(kind)) {
            throw ActionRefused.malformed("A row of the kind \"" + kind.wireName() + "\" cannot be added; one of: "
                    + RowKinds.addedNames() + ".");
        }
    }

    private static Segment emptyRow(int index, BlockKind kind, @Nullable Segment origin) {
        List<Markup> markup = origin == null ? List.of() : origin.markup();
        return new Segment(
                0,
                RowPlace.added(index, origin == null ? null : origin.id()),
                kind,
                null,
                markup,
                "",
                "",
                SegmentState.EDITED,
                0,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    /**
     * Takes away a row the desk added itself.
     *
     * @param join the row that takes over its text; null when the text goes too
     * @param seen the draft's revision the editor saw; null when she did not say
     */
    @Transactional
    public DraftWithSegments remove(String key, String row, @Nullable String join, @Nullable Long seen, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        Segment gone = draft.require(row);
        refuseStale(gone, seen);
        if (!gone.isAdded()) {
            throw new ActionRefused(
                    Reason.CONFLICT, "A row with a source cannot be deleted; omit it with a reason instead.");
        }
        long revision = drafts.raiseRevision(draft.draft().id());
        Segment heir = join == null ? null : heir(draft.require(join), gone, revision);
        segments.delete(gone.id());
        segments.shiftForward(draft.draft().id(), gone.index());
        List<Long> touched = new ArrayList<>();
        if (heir != null) {
            segments.update(heir.at(heir.index() > gone.index() ? heir.index() - 1 : heir.index()));
            touched.add(heir.id());
        }
        if (gone.place().splitFrom() != null) {
            touched.add(gone.place().splitFrom());
        }
        look(draft, touched);
        String name = RowNames.inside(draft.segments(), gone);
        record(
                draft,
                person,
                heir == null ? "removed a row" : "merged " + name + " into " + name(draft, heir.id()),
                gone.target());
        return opened.open(key);
    }

    /** The row with the text of one that goes behind its own. */
    private static Segment heir(Segment into, Segment gone, long revision) {
        if (into.id() == gone.id() || !into.isShown() || RowKinds.isField(into.kind())) {
            throw ActionRefused.malformed("A row's text goes into another row of the article that is shown itself.");
        }
        if (into.originalWording()) {
            throw ActionRefused.malformed(
                    "Original wording stands in a row of its own; take the mark off before you merge.");
        }
        Long origin = gone.place().splitFrom();
        boolean same = origin != null
                && (into.id() == origin || origin.equals(into.place().splitFrom()));
        return same ? JoinedText.rejoin(into, gone, revision) : JoinedText.join(into, gone, revision);
    }

    /**
     * Moves a row behind another one, or to the top of the body when {@code after} is empty.
     *
     * @param seen the draft's revision the editor saw; null when she did not say
     */
    @Transactional
    public DraftWithSegments move(String key, String row, String after, @Nullable Long seen, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        Segment moved = draft.require(row);
        refuseStale(moved, seen);
        List<Segment> ordered = new ArrayList<>(draft.segments());
        ordered.remove(moved);
        int index = after.isEmpty() ? topOfBody(ordered) : ordered.indexOf(anchor(draft, moved, after)) + 1;
        requirePlace(moved, ordered, index);
        if (index == draft.segments().indexOf(moved)) {
            return draft;
        }
        long revision = drafts.raiseRevision(draft.draft().id());
        boolean marked = !moved.isAdded();
        ordered.add(
                index,
                moved.copy()
                        .revision(revision)
                        .place(moved.place().moved(marked))
                        .row());
        write(draft, RowOrder.settled(ordered), revision);
        record(draft, person, "moved " + RowNames.inside(draft.segments(), moved), behind(draft, ordered, index));
        return opened.open(key);
    }

    private static Segment anchor(DraftWithSegments draft, Segment moved, String after) {
        Segment anchor = draft.require(after);
        if (anchor.id() == moved.id()) {
            throw ActionRefused.malformed("A row is not moved behind itself.");
        }
        return anchor;
    }

    private static int topOfBody(List<Segment> rows) {
        int top = 0;
        for (Segment row : rows) {
            if (RowKinds.isMovable(row.kind())) {
                return top;
            }
            top++;
        }
        return top;
    }

    private static void requirePlace(Segment moved, List<Segment> others, int index) {
        if (!RowKinds.isMovable(moved.kind())) {
            throw ActionRefused.malformed("The " + RowNames.insideOf(moved.kind())
                    + " has a place of its own in what is published; only rows of the body are moved.");
        }
        if (others.stream().skip(index).anyMatch(row -> RowKinds.isTop(row.kind()))) {
            throw ActionRefused.malformed(
                    "The headline and the standfirst stand above the body; move the row behind them.");
        }
        if (others.stream().limit(index).anyMatch(row -> RowKinds.isField(row.kind()))) {
            throw ActionRefused.malformed(
                    "The texts beside the article stand behind the body; move the row before them.");
        }
    }

    private void write(DraftWithSegments draft, List<Segment> ordered, long revision) {
        for (Segment row : ordered) {
            Segment before = Objects.requireNonNull(draft.byId(row.id()));
            boolean decided = row.place().moved() != before.place().moved();
            if (!row.equals(before)) {
                segments.update(decided ? row.copy().revision(revision).row() : row);
            }
        }
    }

    private static String behind(DraftWithSegments draft, List<Segment> ordered, int index) {
        return index == 0
                ? "to the top"
                : "behind " + name(draft, ordered.get(index - 1).id());
    }

    private static String name(DraftWithSegments draft, long row) {
        return RowNames.inside(draft.segments(), Objects.requireNonNull(draft.byId(row)));
    }

    private static void refuseStale(Segment row, @Nullable Long seen) {
        if (seen != null && row.revision() > seen) {
            throw ActionRefused.staleRow();
        }
    }

    private void look(DraftWithSegments draft, List<Long> rows) {
        proofreading.look(draft.draft(), Set.copyOf(rows));
    }

    private void record(DraftWithSegments draft, String person, String what, String detail) {
        history.record(draft.draft().article(), draft.draft().key(), person, what, detail);
    }
}
