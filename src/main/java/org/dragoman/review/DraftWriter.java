package org.dragoman.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.quality.Finding;
import org.dragoman.review.RowMatching.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a version of an article and what the machine made of it into the draft. Rows whose source stayed are not touched;
 * where a person wrote, the machine's text arrives beside the person's.
 */
@Component
public class DraftWriter {

    private static final Set<BlockKind> OFFERED = EnumSet.of(BlockKind.HEADLINE, BlockKind.STANDFIRST);

    private final Drafts drafts;
    private final Segments segments;
    private final Findings findings;
    private final Inspection inspection;

    DraftWriter(Drafts drafts, Segments segments, Findings findings, Inspection inspection) {
        this.drafts = drafts;
        this.segments = segments;
        this.findings = findings;
        this.inspection = inspection;
    }

    /** The blocks of the article that the draft has no machine text for yet. */
    public List<Block> untranslated(Draft draft, Article article) {
        return RowMatching.of(segments.ofDraft(draft.id()), shown(draft, article)).matches().stream()
                .filter(DraftWriter::needsMachine)
                .map(Match::block)
                .toList();
    }

    /** Those of them the engine is to be asked afresh for, past its earlier answers. */
    public List<Block> afresh(Draft draft, Article article) {
        return RowMatching.of(segments.ofDraft(draft.id()), shown(draft, article)).matches().stream()
                .filter(Match::isUnchanged)
                .filter(DraftWriter::needsMachine)
                .map(Match::block)
                .toList();
    }

    /** What of the article the draft shows: of an offer headline and standfirst. */
    private static List<Block> shown(Draft draft, Article article) {
        return draft.offer()
                ? article.blocks().stream()
                        .filter(block -> OFFERED.contains(block.kind()))
                        .toList()
                : article.blocks();
    }

    private static boolean needsMachine(Match match) {
        Segment row = match.row();
        if (row != null && row.originalWording()) {
            return false;
        }
        return row == null || !match.isUnchanged() || row.machine().isEmpty();
    }

    /**
     * Forgets the machine's text of one row, or of every row no person wrote, so that the engine is asked afresh. What
     * stands in the rows stays until the new text comes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetMachine(DraftWithSegments draft, @Nullable Segment only) {
        draft.segments().stream()
                .filter(row -> row.source() != null)
                .filter(row -> only == null ? !row.state().isHuman() : row.id() == only.id())
                .forEach(row -> segments.update(row.withMachine("")));
    }

    /**
     * Writes the rows and takes the draft into review, or offers it, in the caller's transaction, which holds the article's lock.
     *
     * @param texts for the blocks that were untranslated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Draft draft, Article article, List<MachineText> texts) {
        Map<Block, MachineText> byBlock = new HashMap<>();
        texts.forEach(text -> byBlock.put(text.block(), text));
        List<Segment> before = segments.ofDraft(draft.id());
        RowMatching matching = RowMatching.of(before, shown(draft, article));
        long revision = drafts.raiseRevision(draft.id());
        matching.gone().forEach(row -> segments.delete(row.id()));
        place(draft, rows(matching, byBlock, revision), ownRows(before, matching.gone()));
        boolean lookAgain = inspect(draft, article.desk(), revision, byBlock);
        drafts.translated(draft.id(), article.version(), inspection.termBase().hash(), lookAgain);
        if (draft.state() != DraftState.REVIEW) {
            drafts.enter(draft.id(), draft.whenTranslated());
        }
    }

    private static List<Segment> rows(RowMatching matching, Map<Block, MachineText> texts, long revision) {
        List<Segment> rows = new ArrayList<>();
        for (Match match : matching.matches()) {
            MachineText text = texts.get(match.block());
            Segment row = match.row() == null ? null : standing(match.row(), matching.gone(), revision);
            if (row == null) {
                rows.add(machineRow(0, match.block(), text, null, revision));
            } else if (match.isUnchanged() && text == null) {
                // the same words may link to another page now
                rows.add(row.withMarkup(match.block().markup()));
            } else {
                rows.add(changed(row, match.block(), text, revision));
            }
        }
        return rows;
    }

    /** A row whose text was merged into one that is gone counts by itself again. */
    private static Segment standing(Segment row, List<Segment> gone, long revision) {
        Long into = row.mergedInto();
        return into != null && gone.stream().anyMatch(other -> other.id() == into) ? row.unmerged(revision) : row;
    }

    private static Segment changed(Segment row, Block block, @Nullable MachineText text, long revision) {
        boolean sourceChanged = !block.text().equals(row.source());
        String previous = sourceChanged ? Objects.requireNonNullElse(row.previousSource(), row.source()) : null;
        if (!sourceChanged && textOf(text).isEmpty()) {
            // asked afresh in vain: what was there is better than nothing
            return row.withMachine(row.target());
        }
        boolean follows = sourceChanged ? !row.isPersonsWording() : !row.state().isHuman();
        if (follows && row.isShown() && !row.originalWording()) {
            return machineRow(row.id(), block, text, previous, revision);
        }
        return new Segment(
                row.id(),
                row.index(),
                block.kind(),
                block.text(),
                block.markup(),
                text == null ? row.machine() : textOf(text),
                row.target(),
                row.state(),
                revision,
                row.omitted(),
                row.reason(),
                row.mergedInto(),
                row.originalWording(),
                previous != null ? previous : row.previousSource(),
                text == null ? null : text.text());
    }

    private static Segment machineRow(
            long id, Block block, @Nullable MachineText text, @Nullable String previous, long revision) {
        String machine = textOf(text);
        SegmentState state = machine.isEmpty() ? SegmentState.MISSING : SegmentState.MACHINE;
        return new Segment(
                id,
                0,
                block.kind(),
                block.text(),
                block.markup(),
                machine,
                machine,
                state,
                revision,
                false,
                null,
                null,
                false,
                previous,
                null);
    }

    private static String textOf(@Nullable MachineText text) {
        return text == null || text.text() == null ? "" : text.text();
    }

    /** Rows the desk added, by the id of the row they stand behind; 0 at the top. */
    private static Map<Long, List<Segment>> ownRows(List<Segment> before, List<Segment> gone) {
        Map<Long, List<Segment>> own = new HashMap<>();
        long behind = 0;
        for (Segment row : before) {
            if (row.source() == null) {
                own.computeIfAbsent(behind, any -> new ArrayList<>()).add(row);
            } else if (!gone.contains(row)) {
                behind = row.id();
            }
        }
        return own;
    }

    private void place(Draft draft, List<Segment> rows, Map<Long, List<Segment>> ownRows) {
        int index = 0;
        List<Segment> top = ownRows.getOrDefault(0L, List.of());
        for (Segment own : top) {
            segments.update(own.at(index++));
        }
        for (Segment row : rows) {
            Segment placed = row.at(index++);
            if (row.id() == 0) {
                segments.insert(draft.id(), placed);
            } else {
                segments.update(placed);
                for (Segment own : ownRows.getOrDefault(row.id(), List.of())) {
                    segments.update(own.at(index++));
                }
            }
        }
    }

    /** Writes what was found in the new rows and looks at the changed ones; whether any row is to be looked at again. */
    private boolean inspect(Draft draft, String desk, long revision, Map<Block, MachineText> texts) {
        boolean lookAgain = false;
        for (Segment row : segments.ofDraft(draft.id())) {
            lookAgain |= row.previousSource() != null;
            if (row.revision() == revision) {
                findings.replace(draft.id(), row.id(), findingsOf(row, draft, desk, texts));
            }
        }
        return lookAgain;
    }

    private List<Finding> findingsOf(Segment row, Draft draft, String desk, Map<Block, MachineText> texts) {
        if (row.target().equals(row.machine())) {
            for (MachineText text : texts.values()) {
                if (text.block().text().equals(row.source()) && text.block().kind() == row.kind()) {
                    return text.findings();
                }
            }
        }
        return inspection.inspect(row, draft.language(), desk);
    }
}
