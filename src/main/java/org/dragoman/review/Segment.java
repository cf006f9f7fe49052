package org.dragoman.review;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A row of a draft: a block of the source and its translation.
 *
 * @param id stable across versions and edits
 * @param source XML text with numbered tags; null for a row the desk added
 * @param markup what the tags stand for; of a row that others were merged into, theirs too
 * @param machine what the engine delivered last, empty when it could not
 * @param revision the draft's revision at its last change
 * @param reason why it was omitted, or the source of original wording
 * @param previousSource the source its target was written for, when it changed and nobody looked again; empty when the
 *     version before did not have this text and an earlier one had; of what was split off a row, the source of that row
 * @param proposal the machine's text for the new source, where a person wrote the target
 */
public record Segment(
        long id,
        RowPlace place,
        BlockKind kind,
        @Nullable String source,
        List<Markup> markup,
        String machine,
        String target,
        SegmentState state,
        long revision,
        boolean omitted,
        @Nullable String reason,
        @Nullable Long mergedInto,
        boolean originalWording,
        @Nullable String previousSource,
        @Nullable String proposal) {

    private static final String PREFIX = "s";

    public Segment {
        markup = List.copyOf(markup);
    }

    /** The id the API shows: {@code s12}. */
    public String key() {
        return key(id);
    }

    public static String key(long id) {
        return PREFIX + id;
    }

    /** Place among the draft's rows, from 0. */
    public int index() {
        return place.index();
    }

    /** Whether it counts in the article: neither cut nor merged into another. */
    public boolean isShown() {
        return !omitted && mergedInto == null;
    }

    /** Whether the desk added it: it stands for nothing in the English. */
    public boolean isAdded() {
        return source == null;
    }

    /**
     * Whether somebody must look before approval: nobody read it, its source changed since (also of a row that is cut:
     * is it still to be?), or it says nothing.
     */
    public boolean isUnread() {
        return previousSource != null || isShown() && !state.isRead() || isWithoutText();
    }

    /** Whether a reader would miss it: it counts in the article, its source says something, and it is empty. */
    public boolean isWithoutText() {
        return isShown() && (source == null || !saysNothing(source)) && saysNothing(target);
    }

    /** Whether it still says what the machine made of the English as it was, for no engine has read the new one. */
    public boolean isBehindItsSource() {
        return isShown() && state == SegmentState.MACHINE && previousSource != null && machine.isEmpty();
    }

    private static boolean saysNothing(String text) {
        try {
            return InlineText.parse(text).plain().isBlank();
        } catch (IllegalArgumentException broken) {
            return text.isBlank();
        }
    }

    /** Whether a person wrote its text; what a machine wrote and somebody only read follows its source. */
    boolean isPersonsWording() {
        return state == SegmentState.EDITED || (state.isRead() && !target.equals(machine));
    }

    SegmentCopy copy() {
        return new SegmentCopy(this);
    }

    /** This row, seen with the whole draft and taken as it stands. */
    Segment read(long otherRevision) {
        SegmentCopy read = copy().revision(otherRevision).changed(null, null);
        return isShown()
                ? read.state(SegmentState.READ).row()
                : read.state(unread()).row();
    }

    /** Its state when its text is to be looked at again. */
    SegmentState unread() {
        if (!state.isRead()) {
            return state;
        }
        return target.equals(machine) ? SegmentState.MACHINE : SegmentState.EDITED;
    }

    /** This row at another place. */
    Segment at(int otherIndex) {
        return copy().place(place.at(otherIndex)).row();
    }

    /** This row with the links and emphasis of another version of its source; those of merged rows stay. */
    Segment withMarkup(List<Markup> otherMarkup) {
        return copy().markup(JoinedText.markup(this, otherMarkup)).row();
    }

    /** This row, whose text counts by itself again and is to be looked at. */
    Segment unmerged(long otherRevision) {
        return copy().state(unread()).revision(otherRevision).mergedInto(null).row();
    }

    Segment withMachine(String otherMachine) {
        return copy().machine(otherMachine).row();
    }
}
