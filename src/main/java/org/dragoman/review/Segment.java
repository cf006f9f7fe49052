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
 * @param index place among the draft's rows, from 0
 * @param source XML text with numbered tags; null for a row the desk added
 * @param machine what the engine delivered last, empty when it could not
 * @param revision the draft's revision at its last change
 * @param reason why it was omitted, or the source of original wording
 * @param previousSource the source its target was written for, when it changed and nobody looked again
 * @param proposal the machine's text for the new source, where a person wrote the target
 */
public record Segment(
        long id,
        int index,
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
        return PREFIX + id;
    }

    /** Whether it counts in the article: neither cut nor merged into another. */
    public boolean isShown() {
        return !omitted && mergedInto == null;
    }

    /** Whether somebody must look before approval: nobody read it, its source changed since, or it says nothing. */
    public boolean isUnread() {
        return isShown() && (!state.isRead() || previousSource != null) || isWithoutText();
    }

    /** Whether a reader would miss it: its source says something, it counts in the article, and it is empty. */
    public boolean isWithoutText() {
        return isShown() && source != null && !saysNothing(source) && saysNothing(target);
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

    /** This row, seen with the whole draft and taken as it stands. */
    Segment read(long revision) {
        return new Segment(
                id,
                index,
                kind,
                source,
                markup,
                machine,
                target,
                SegmentState.READ,
                revision,
                omitted,
                reason,
                mergedInto,
                originalWording,
                null,
                null);
    }

    /** This row at another place. */
    Segment at(int otherIndex) {
        return new Segment(
                id,
                otherIndex,
                kind,
                source,
                markup,
                machine,
                target,
                state,
                revision,
                omitted,
                reason,
                mergedInto,
                originalWording,
                previousSource,
                proposal);
    }

    /** This row with the links and emphasis of another version of its source. */
    Segment withMarkup(List<Markup> otherMarkup) {
        return new Segment(
                id,
                index,
                kind,
                source,
                otherMarkup,
                machine,
                target,
                state,
                revision,
                omitted,
                reason,
                mergedInto,
                originalWording,
                previousSource,
                proposal);
    }

    /** This row, whose text counts by itself again and is to be looked at. */
    Segment unmerged(long otherRevision) {
        return new Segment(
                id,
                index,
                kind,
                source,
                markup,
                machine,
                target,
                state.isRead() ? SegmentState.EDITED : state,
                otherRevision,
                omitted,
                reason,
                null,
                originalWording,
                previousSource,
                proposal);
    }

    Segment withMachine(String otherMachine) {
        return new Segment(
                id,
                index,
                kind,
                source,
                markup,
                otherMachine,
                target,
                state,
                revision,
                omitted,
                reason,
                mergedInto,
                originalWording,
                previousSource,
                proposal);
    }
}
