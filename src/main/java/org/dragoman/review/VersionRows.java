package org.dragoman.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Block;
import org.dragoman.article.InlineText;
import org.dragoman.review.RowMatching.Match;
import org.jspecify.annotations.Nullable;

/**
 * What the rows become in a new version of their article. Rows whose source stayed are not touched; where a person wrote, the
 * machine's text arrives beside the person's; what was cut stays cut.
 */
final class VersionRows {

    private final RowMatching matching;
    private final Set<Long> gone;
    private final VersionTexts texts;
    private final long revision;

    /** Rows that change get this revision. */
    VersionRows(RowMatching matching, Set<Long> gone, VersionTexts texts, long revision) {
        this.matching = matching;
        this.gone = gone;
        this.texts = texts;
        this.revision = revision;
    }

    /** The rows of the article's blocks, in its order. */
    List<Segment> ofBlocks() {
        List<Segment> rows = new ArrayList<>();
        for (Match match : matching.matches()) {
            Segment row = withoutGone(row(match));
            RowPlace place = row.place();
            rows.add(row.copy()
                    .place(new RowPlace(place.index(), rows.size(), place.moved(), null))
                    .row());
        }
        return rows;
    }

    private Segment row(Match match) {
        MachineText text = texts.machine().get(match.block());
        if (match.row() == null) {
            return added(match.block(), machineRow(null, match.block(), text, null));
        }
        Segment row = standing(match.row());
        if (match.isUnchanged() && text == null) {
            // the same words may link to another page now
            return row.withMarkup(match.block().markup());
        }
        return changed(row, match.block(), text);
    }

    private Segment added(Block block, Segment row) {
        FormerRow former = texts.former().get(block);
        boolean quotes = texts.wordings().containsKey(block.text());
        return former == null || quotes && !former.omitted() ? fresh(row) : former.broughtBack(row);
    }

    private Segment fresh(Segment row) {
        OriginalWording known = texts.wordings().get(Objects.requireNonNull(row.source()));
        return known == null ? row : Quotations.reused(row.copy().machine("").row(), known, revision);
    }

    /** A row whose text was merged into one that is gone counts by itself again. */
    private Segment standing(Segment row) {
        return row.mergedInto() != null && gone.contains(row.mergedInto()) ? row.unmerged(revision) : row;
    }

    /** A row without the text of those merged into it that are gone, as far as it still stands there; to be looked at. */
    private Segment withoutGone(Segment row) {
        Segment kept = row;
        for (Segment other : matching.gone()) {
            if (other.mergedInto() != null && other.mergedInto() == row.id()) {
                String written = kept.previousSource() == null ? kept.source() : kept.previousSource();
                kept = JoinedText.take(kept, other, revision)
                        .copy()
                        .changed(behind(written, other), kept.proposal())
                        .row();
            }
        }
        return kept;
    }

    /** The English a text was written for: its own, if it has any, and behind it that of a row merged into it. */
    private static String behind(@Nullable String source, Segment merged) {
        String english = InlineText.escape(Inspection.plain(Objects.requireNonNull(merged.source())));
        return source == null ? english : source + " " + english;
    }

    private Segment changed(Segment row, Block block, @Nullable MachineText text) {
        boolean sourceChanged = !block.text().equals(row.source());
        if (!sourceChanged && textOf(text).isEmpty()) {
            // asked afresh in vain: what was there is better than nothing
            return row.withMachine(row.target());
        }
        boolean follows = sourceChanged ? !row.isPersonsWording() : !row.state().isHuman();
        if (follows && row.mergedInto() == null && !row.originalWording()) {
            Segment after = text == null
                    ? awaiting(row, block)
                    : machineRow(row, block, text, PreviousSource.ofFollowing(row, block));
            return follow(row, block.text().equals(row.previousSource()) ? asItWas(block, after) : after);
        }
        OriginalWording known = texts.wordings().get(block.text());
        String previous = PreviousSource.ofStaying(row, block, known);
        boolean proposes = previous != null || !sourceChanged && texts.askedAfresh();
        return row.copy()
                .source(block.kind(), block.text())
                .markup(JoinedText.markup(row, block.markup()))
                .machine(text == null ? unasked(row, known) : textOf(text))
                .revision(revision)
                .changed(previous, proposes ? proposal(block, text, known) : null)
                .row();
    }

    private Segment asItWas(Block block, Segment row) {
        FormerRow former = texts.former().get(block);
        return former == null ? row : former.asItWas(row);
    }

    /** What stands as the machine's text where it was not asked; nothing, where it is still to be. */
    private static String unasked(Segment row, @Nullable OriginalWording known) {
        return row.originalWording() || known != null ? row.machine() : "";
    }

    private static @Nullable String proposal(Block block, @Nullable MachineText text, @Nullable OriginalWording known) {
        if (text != null) {
            return text.text();
        }
        return known == null ? null : known.in(block.text());
    }

    /** The machine's text in a row; what is cut follows unseen, so that it is right when it is brought back. */
    private Segment follow(Segment before, Segment after) {
        return before.omitted()
                ? after.copy().decided(true, false, before.reason()).row()
                : fresh(after);
    }

    /** The machine has not said anything of the new English yet: what it said of the old one stays until it does. */
    private Segment awaiting(Segment row, Block block) {
        return row.copy()
                .source(block.kind(), block.text())
                .markup(JoinedText.markup(row, block.markup()))
                .machine("")
                .state(row.state() == SegmentState.MISSING ? SegmentState.MISSING : SegmentState.MACHINE)
                .revision(revision)
                .changed(PreviousSource.ofAwaiting(row, block), null)
                .row();
    }

    private Segment machineRow(
            @Nullable Segment before, Block block, @Nullable MachineText text, @Nullable String previous) {
        String machine = textOf(text);
        return new Segment(
                before == null ? 0 : before.id(),
                before == null ? RowPlace.ofBlock(0) : before.place(),
                block.kind(),
                block.text(),
                block.markup(),
                machine,
                machine,
                machine.isEmpty() ? SegmentState.MISSING : SegmentState.MACHINE,
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

    /**
     * The rows the desk added, as they are now. What was split off a row whose English changed is to be read again with it.
     *
     * @param before the rows as they stood
     * @param ofBlocks those of the new version
     */
    List<Segment> ofDesk(List<Segment> before, List<Segment> ofBlocks) {
        List<Segment> own = new ArrayList<>();
        for (Segment row : before) {
            if (row.isAdded() && !gone.contains(row.id())) {
                Long origin = row.place().splitFrom();
                own.add(
                        origin == null
                                ? withoutGone(standing(row))
                                : part(row, byId(before, origin), byId(ofBlocks, origin)));
            }
        }
        return own;
    }

    private static @Nullable Segment byId(List<Segment> rows, long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst().orElse(null);
    }

    private Segment part(Segment row, @Nullable Segment originBefore, @Nullable Segment origin) {
        Segment part = withoutGone(standing(row));
        if (originBefore == null || origin == null) {
            return part;
        }
        Segment linked = part.withMarkup(origin.markup());
        String source = Objects.requireNonNull(origin.source());
        if (!source.equals(originBefore.source())) {
            String written = row.previousSource() == null ? originBefore.source() : row.previousSource();
            String previous = source.equals(written) ? null : written;
            return linked.copy().changed(previous, null).revision(revision).row();
        }
        boolean lost = matching.gone().stream().anyMatch(other -> Objects.equals(other.mergedInto(), origin.id()));
        return lost ? linked.copy().state(row.unread()).revision(revision).row() : linked;
    }

    /** Ids of the rows that a new version does not have any more, those split off them included. */
    static Set<Long> gone(List<Segment> before, RowMatching matching) {
        Set<Long> gone = new HashSet<>();
        matching.gone().forEach(row -> gone.add(row.id()));
        before.stream()
                .filter(row -> row.place().splitFrom() != null
                        && gone.contains(row.place().splitFrom()))
                .map(Segment::id)
                .toList()
                .forEach(gone::add);
        return gone;
    }
}
