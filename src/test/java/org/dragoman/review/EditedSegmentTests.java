package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedSegmentTests {

    private static final Segment MACHINE = Rows.row(1, "One.");
    private static final Segment OTHER = Rows.row(2, "Two.");

    private static Segment edited(Segment before, Edit edit, Segment... others) {
        List<Segment> rows = new java.util.ArrayList<>(List.of(others));
        rows.add(before);
        return new EditedSegment(new DraftWithSegments(mock(Draft.class), rows, List.of()), before, edit).at(9);
    }

    private static Edit omit(@Nullable String reason) {
        return Edit.omit(reason);
    }

    private static Edit mergeInto(String row) {
        return Edit.merge(row, false);
    }

    private static void refuses(String sentence, ThrowingCallable edit) {
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        ActionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ActionRefused.Reason.MALFORMED))
                .hasMessage(sentence);
    }

    private static Segment changed(SegmentState state) {
        Segment row = Rows.row(1, BlockKind.PARAGRAPH, "One.", state);
        return new Segment(
                row.id(),
                RowPlace.ofBlock(1),
                row.kind(),
                "One!",
                List.of(),
                "ES One!",
                row.target(),
                state,
                1,
                false,
                null,
                null,
                false,
                "One.",
                "ES One!");
    }

    @Test
    void aNewTextIsEdited() {
        Segment after = edited(MACHINE, Edit.ofTarget("Uno.", false));

        assertThat(after.target()).isEqualTo("Uno.");
        assertThat(after.state()).isEqualTo(SegmentState.EDITED);
        assertThat(after.revision()).isEqualTo(9);
        assertThat(after.machine()).isEqualTo("ES One.");
    }

    @Test
    void theSameTextIsNotEdited() {
        assertThat(edited(MACHINE, Edit.ofTarget("ES One.", false)).state()).isEqualTo(SegmentState.MACHINE);
    }

    @Test
    void confirmingTakesTheTextAsItIs() {
        assertThat(edited(MACHINE, Edit.confirm(true)).state()).isEqualTo(SegmentState.CONFIRMED);
    }

    @Test
    void takingAConfirmationBackTellsWhoseTextItIs() {
        Segment machine = Rows.row(1, BlockKind.PARAGRAPH, "One.", SegmentState.CONFIRMED);
        Segment human = edited(machine, Edit.ofTarget("Uno.", true));

        assertThat(edited(machine, Edit.confirm(false)).state()).isEqualTo(SegmentState.MACHINE);
        assertThat(edited(human, Edit.confirm(false)).state()).isEqualTo(SegmentState.EDITED);
    }

    @Test
    void theMachinesTextThatAnUndoBringsBackIsTheMachinesAgain() {
        Segment human = edited(MACHINE, Edit.ofTarget("Uno.", true));

        assertThat(edited(human, Edit.ofTarget(MACHINE.machine(), false)).state())
                .isEqualTo(SegmentState.MACHINE);
        assertThat(edited(human, new Edit(MACHINE.machine(), null, null, null, null, null, null))
                        .state())
                .isEqualTo(SegmentState.EDITED);
    }

    @Test
    void lookingAgainClearsWhatChanged() {
        assertThat(edited(changed(SegmentState.EDITED), Edit.confirm(true)).previousSource())
                .isNull();
        assertThat(edited(changed(SegmentState.EDITED), Edit.ofTarget("Uno!", false))
                        .proposal())
                .isNull();
        assertThat(edited(changed(SegmentState.EDITED), Edit.confirm(false)).previousSource())
                .isEqualTo("One.");
    }

    @Test
    void anEmptyRowIsNotConfirmed() {
        refuses(
                "An empty row cannot be confirmed; write its text, or omit it with a reason.",
                () -> edited(MACHINE, Edit.ofTarget("  ", true)));
    }

    @Test
    void omittingNeedsItsReason() {
        refuses(
                "Say why the row is omitted (\"reason\"); it is kept with the publication.",
                () -> edited(MACHINE, omit(null)));
        refuses(
                "Say why the row is omitted (\"reason\"); it is kept with the publication.",
                () -> edited(MACHINE, omit("  ")));
        assertThat(edited(MACHINE, omit(" Local. ")).reason()).isEqualTo("Local.");
    }

    @Test
    void bringingARowBackForgetsTheReason() {
        Segment omitted = edited(MACHINE, omit("Local."));

        Segment back = edited(omitted, Edit.bringBack());

        assertThat(back.omitted()).isFalse();
        assertThat(back.reason()).isNull();
    }

    @Test
    void originalWordingNeedsItsSource() {
        refuses(
                "Say where the original wording is from (\"reason\").",
                () -> edited(MACHINE, Edit.originalWording(null, null)));
    }

    @Test
    void aRowIsMergedIntoAnotherByIdOrIndex() {
        assertThat(edited(MACHINE, mergeInto("s2"), OTHER).mergedInto()).isEqualTo(2);
        assertThat(edited(MACHINE, mergeInto("2"), OTHER).mergedInto()).isEqualTo(2);
        assertThat(edited(edited(MACHINE, mergeInto("2"), OTHER), mergeInto(""), OTHER)
                        .mergedInto())
                .isNull();
    }

    @Test
    void aRowIsMergedOnlyIntoWhatIsShown() {
        refuses("There is no row \"s9\" to merge into.", () -> edited(MACHINE, mergeInto("s9"), OTHER));
        refuses(
                "A row is merged into another one that is shown itself.",
                () -> edited(MACHINE, mergeInto("s1"), OTHER));
        refuses(
                "A row is merged into another one that is shown itself.",
                () -> edited(MACHINE, mergeInto("s2"), edited(OTHER, omit("Local."))));
    }

    @Test
    void aRowThatSaysAnothersTextTooIsNotTakenOut() {
        Segment merged = edited(OTHER, mergeInto("s1"), MACHINE);
        Segment third = Rows.row(3, "Three.");

        refuses(
                "Row s2 is merged into this one, so it cannot be omitted; take that one out first.",
                () -> edited(MACHINE, omit("Local."), merged));
        refuses(
                "Row s2 is merged into this one, so it cannot be merged; take that one out first.",
                () -> edited(MACHINE, mergeInto("s3"), merged, third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<1>open", "<1>a</2>", "a < b", "<b>bold</b>", "&nbsp;"})
    void brokenTagsAreRefused(String target) {
        assertThatThrownBy(() -> edited(MACHINE, Edit.ofTarget(target, false)))
                .isInstanceOfSatisfying(
                        ActionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ActionRefused.Reason.MALFORMED));
    }

    @Test
    void whatIsNoTextIsRefused() {
        refuses(
                "The text has control characters in it; paste it as plain text.",
                () -> edited(MACHINE, Edit.ofTarget("a\0b", false)));
        refuses(
                "The text has half a character (a lone surrogate) in it; paste it as plain text.",
                () -> edited(MACHINE, Edit.ofTarget("a\ud83db", false)));
        refuses(
                "A row holds at most 50000 characters; split it into several.",
                () -> edited(MACHINE, Edit.ofTarget("a".repeat(50_001), false)));
        refuses(
                "\"reason\" has 1001 characters; at most 1000 are kept. Shorten it.",
                () -> edited(MACHINE, omit("a".repeat(1001))));
        refuses(
                "\"reason\" has a control character or half a character in it; write it anew.",
                () -> edited(MACHINE, omit("a\0")));
    }
}
