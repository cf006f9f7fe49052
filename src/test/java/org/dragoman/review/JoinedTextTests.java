package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.article.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedTextTests {

    private static Segment row(long id, String target, Markup... markup) {
        return Rows.row(id, "English.")
                .copy()
                .target(target)
                .markup(List.of(markup))
                .row();
    }

    @ParameterizedTest
    @CsvSource({"Uno., Dos., Uno. Dos.", "港町は投票した。, 費用は高い。, 港町は投票した。費用は高い。", "'', Dos., Dos.", "Uno., '', Uno."})
    void textsStandApartAsTheirScriptHasIt(String before, String after, String joined) {
        assertThat(JoinedText.join(row(1, before), row(2, after), 3).target()).isEqualTo(joined);
        assertThat(JoinedText.take(row(1, joined), row(2, after), 3).target()).isEqualTo(before);
    }

    @Test
    void severalTextsComeAndGoInAnyOrder() {
        Markup link = new Markup(1, "a", Map.of("href", "https://example.org/"));
        Segment first = row(2, "<1>Dos</1>.", link);
        Segment second = row(3, "Tres<1/>.", new Markup(1, "br", Map.of()));

        Segment both = JoinedText.join(JoinedText.join(row(1, "Uno."), first, 4), second, 5);
        assertThat(both.target()).isEqualTo("Uno. <101>Dos</101>. Tres<102/>.");
        assertThat(both.markup()).extracting(Markup::number).containsExactly(101, 102);

        Segment without = JoinedText.take(both, first, 6);
        assertThat(without.target()).isEqualTo("Uno. Tres<102/>.");
        assertThat(without.markup()).extracting(Markup::number).containsExactly(102);
    }

    @Test
    void whatWasRewrittenStays() {
        Segment rewritten =
                JoinedText.take(row(1, "Uno y dos.").copy().machine("Uno.").row(), row(2, "Dos, tres."), 3);

        assertThat(rewritten.target()).isEqualTo("Uno y dos.");
        assertThat(rewritten.state()).isEqualTo(SegmentState.EDITED);
    }

    @ParameterizedTest
    @CsvSource({
        "Lea <1>esto</1>, <1>y aquello</1>., Lea <1>esto y aquello</1>.",
        "<1>Uno <2>dos</2></1>, <1><2>tres</2></1>, <1>Uno <2>dos tres</2></1>",
        "<1>Uno</1> dos, tres <1>cuatro</1>, <1>Uno</1> dos tres cuatro"
    })
    void partsOfOneTextShareTheirTags(String before, String after, String joined) {
        assertThat(JoinedText.rejoin(before, after)).isEqualTo(joined);
    }
}
