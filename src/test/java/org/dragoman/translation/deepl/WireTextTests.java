package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.translation.RequestedBlock;
import org.junit.jupiter.api.Test;

class WireTextTests {

    @Test
    void protectsTermsInsideTags() {
        String text = "In <1>New York</1>, AT&amp;T grew.";
        WireText wire = WireText.of(
                block(
                        text,
                        term(3, 11, "New York", TermKind.NAME, "Nova York"),
                        term(13, 17, "AT&T", TermKind.KEEP, "AT&T")),
                true);

        assertThat(wire.xml()).isEqualTo("In <t1><x id=\"1\">Nova York</x></t1>, <x id=\"2\">AT&amp;T</x> grew.");
        assertThat(wire.spans()).containsExactly("Nova York", "AT&T");
    }

    @Test
    void leavesATermThatATagCutsToDeepL() {
        WireText wire =
                WireText.of(block("In <1>New</1> York.", term(3, 11, "New York", TermKind.NAME, "Nova York")), true);

        assertThat(wire.xml()).isEqualTo("In <t1>New</t1> York.");
        assertThat(wire.spans()).isEmpty();
    }

    @Test
    void leavesGrammarToDeepL() {
        WireText wire = WireText.of(
                block(
                        "Wildfires burn. A wildfire spread. Wildfire season.",
                        term(0, 9, "wildfire", TermKind.TERM, "incendi"),
                        term(18, 26, "wildfire", TermKind.TERM, "incendi"),
                        term(35, 43, "wildfire", TermKind.TERM, "incendi")),
                true);

        assertThat(wire.xml())
                .isEqualTo("Wildfires burn. A <x id=\"1\">incendi</x> spread. <x id=\"2\">Incendi</x> season.");
    }

    @Test
    void protectsNothingWithoutAForm() {
        TermOccurrence unknown = new TermOccurrence(0, 4, "Ebro", "places", TermKind.NAME, List.of(), List.of(), false);

        assertThat(WireText.of(block("Ebro rose.", unknown), true).xml()).isEqualTo("Ebro rose.");
    }

    @Test
    void keepsEdgesAtHome() {
        WireText wire =
                WireText.of(block(" <1> <2>In Rome</2></1>  ", term(5, 9, "Rome", TermKind.NAME, "Roma")), true);

        assertThat(wire.xml()).isEqualTo("In <x id=\"1\">Roma</x>");
    }

    @Test
    void sendsNoLineBreaksAndNoControlCharacters() {
        assertThat(WireText.of(block("One\ntwo\u0001 three"), false).xml()).isEqualTo("One two three");
    }

    @Test
    void tellsWordsFromMarkup() {
        assertThat(WireText.of(block("<1/> &amp; — <2>*</2>"), false).hasWords())
                .isFalse();
        assertThat(WireText.of(block("Rome", term(0, 4, "Rome", TermKind.NAME, "Roma")), true)
                        .hasWords())
                .isFalse();
        assertThat(WireText.of(block("7 <1/>"), false).hasWords()).isTrue();
    }

    private static RequestedBlock block(String text, TermOccurrence... terms) {
        return new RequestedBlock(BlockKind.PARAGRAPH, text, List.of(terms));
    }

    private static TermOccurrence term(int start, int end, String term, TermKind kind, String target) {
        return new TermOccurrence(start, end, term, "places", kind, List.of(target), List.of(), false);
    }
}
