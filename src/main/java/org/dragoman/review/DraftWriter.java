package org.dragoman.review;

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
    private final OriginalWordings wordings;
    private final FormerRows formerRows;
    private final Findings findings;
    private final Inspection inspection;

    DraftWriter(
            Drafts drafts,
            Segments segments,
            OriginalWordings wordings,
            FormerRows formerRows,
            Findings findings,
            Inspection inspection) {
        this.drafts = drafts;
        this.segments = segments;
        this.wordings = wordings;
        this.formerRows = formerRows;
        this.findings = findings;
        this.inspection = inspection;
    }

    /** The blocks of the article that the draft has no machine text for yet, and nobody's original wording. */
    public List<Block> untranslated(Draft draft, Article article) {
        List<Match> open = RowMatching.of(segments.ofDraft(draft.id()), shown(draft, article)).matches().stream()
                .filter(DraftWriter::needsMachine)
                .toList();
        Map<String, OriginalWording> known = known(
                draft,
                article,
                open.stream()
                        .filter(match -> !match.isUnchanged())
                        .map(Match::block)
                        .toList());
        return open.stream()
                .filter(match ->
                        match.isUnchanged() || !known.containsKey(match.block().text()))
                .map(Match::block)
                .toList();
    }

    private Map<String, OriginalWording> known(Draft draft, Article article, List<Block> blocks) {
        return wordings.known(
                draft.language(),
                article.desk(),
                blocks.stream().map(Block::text).distinct().toList());
    }

    /** Those of them the engine is to be asked afresh for, past its earlier answers. */
    public List<Block> afresh(Draft draft, Article article) {
        if (draft.askedAfresh() == null) {
            return List.of();
        }
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
        if (only != null && only.originalWording()) {
            throw new ActionRefused(
                    ActionRefused.Reason.CONFLICT,
                    "Original wording is never translated again; take the mark off the row first.");
        }
        if (only != null && only.isAdded()) {
            throw new ActionRefused(
                    ActionRefused.Reason.CONFLICT, "The desk added this row; there is no English to translate.");
        }
        draft.segments().stream()
                .filter(row -> row.source() != null && !row.originalWording())
                .filter(row -> only == null ? !row.state().isHuman() : row.id() == only.id())
                .forEach(row -> segments.update(row.withMachine("")));
        drafts.askAfresh(draft.draft().id());
    }

    /**
     * Shows editors a version of the article that no engine can translate now, so that they can go on without one. Rows keep
     * their text, with the old and the new English; what the machine makes of it comes when it can. In the caller's
     * transaction, which holds the article's lock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringSource(Draft draft, Article article) {
        boolean lookAgain = writeRows(draft, article, Map.of());
        drafts.followsSource(draft.id(), article.version(), lookAgain);
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
        boolean lookAgain = writeRows(draft, article, byBlock);
        drafts.translated(draft.id(), article.version(), inspection.termBase().hash(), lookAgain);
        if (draft.state() != DraftState.REVIEW) {
            drafts.enter(draft.id(), draft.whenTranslated());
        }
    }

    /** Whether any row is to be looked at again. */
    private boolean writeRows(Draft draft, Article article, Map<Block, MachineText> texts) {
        List<Segment> before = segments.ofDraft(draft.id());
        RowMatching matching = RowMatching.of(before, shown(draft, article));
        Set<Long> gone = VersionRows.gone(before, matching);
        long revision = drafts.raiseRevision(draft.id());
        keepFormer(draft, before, matching);
        VersionRows rows = new VersionRows(matching, gone, texts(draft, article, matching, texts), revision);
        List<Segment> ofBlocks = rows.ofBlocks();
        List<Segment> ordered = RowOrder.of(before, ofBlocks, rows.ofDesk(before, ofBlocks), gone);
        gone.forEach(segments::delete);
        ordered.forEach(row -> put(draft, row));
        return inspect(draft, article.desk(), revision, texts);
    }

    /** Keeps what people made of the English that this version changes or takes out. */
    private void keepFormer(Draft draft, List<Segment> before, RowMatching matching) {
        for (Segment row : matching.outdated()) {
            String source = Objects.requireNonNull(row.source());
            if (FormerRow.speaksOfItsSource(row)) {
                formerRows.keep(draft.id(), row.kind(), source, FormerRow.of(row, before));
            }
        }
    }

    private VersionTexts texts(Draft draft, Article article, RowMatching matching, Map<Block, MachineText> texts) {
        List<Block> altered = matching.altered();
        return new VersionTexts(
                texts, known(draft, article, altered), formerRows.of(draft.id(), altered), draft.askedAfresh() != null);
    }

    private void put(Draft draft, Segment row) {
        if (row.id() == 0) {
            segments.insert(draft.id(), row);
        } else {
            segments.update(row);
        }
    }

    /** Writes what was found in the new rows and looks at the changed ones; whether any row is to be looked at again. */
    private boolean inspect(Draft draft, String desk, long revision, Map<Block, MachineText> texts) {
        boolean lookAgain = false;
        List<Segment> rows = segments.ofDraft(draft.id());
        RowGroups groups = new RowGroups(rows);
        for (Segment row : rows) {
            lookAgain |= row.previousSource() != null;
            if (row.revision() == revision) {
                findings.replace(draft.id(), row.id(), findingsOf(groups.whole(row), draft, desk, texts));
            }
        }
        return lookAgain;
    }

    private List<Finding> findingsOf(Segment row, Draft draft, String desk, Map<Block, MachineText> texts) {
        if (row.isShown() && row.state() == SegmentState.MISSING && texts.isEmpty()) {
            return Inspection.missing("the engine has not answered yet");
        }
        if (row.isShown() && row.target().equals(row.machine())) {
            for (MachineText text : texts.values()) {
                if (text.block().text().equals(row.source()) && text.block().kind() == row.kind()) {
                    return text.findings();
                }
            }
        }
        return inspection.inspect(row, draft.language(), desk);
    }
}
