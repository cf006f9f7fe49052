package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTests {

    @Test
    void marksOfAWholeHeadingGoHoweverManyThereAre() {
        assertThat(blocks(
                        "<article><h1>Town votes</h1><p>The mayor spoke.</p><h2><b><i>What <em>comes</em> next</i></b></h2>"
                                + "<p>The work begins on Monday.</p></article>"))
                .containsExactly(
                        "HEADLINE Town votes",
                        "PARAGRAPH The mayor spoke.",
                        "CROSSHEAD What <1>comes</1> next",
                        "PARAGRAPH The work begins on Monday.");
    }

    /** It reads as a place and an agency, but no text follows that it could stand above. */
    @Test
    void aLastParagraphLikeADatelineLeavesTheStandfirstInItsPlace() {
        assertThat(
                        blocks(
                                "<article><h1>Town votes</h1><p class='standfirst'>Ferry stays</p><p>The mayor spoke.</p><p>Word (AP)</p></article>"))
                .containsExactly(
                        "HEADLINE Town votes",
                        "STANDFIRST Ferry stays",
                        "PARAGRAPH The mayor spoke.",
                        "PARAGRAPH Word (AP)");
    }

    @Test
    void aNoBreakSpaceBehindALineBreakHoldsNoFigure() {
        assertThat(
                        blocks(
                                "<article><h1>Town votes</h1><p>It began so.</p><div>The ferry costs 3.5<br><br><em>&nbsp;</em> The mayor spoke.</div></article>"))
                .containsExactly(
                        "HEADLINE Town votes",
                        "PARAGRAPH It began so.",
                        "PARAGRAPH The ferry costs 3.5",
                        "PARAGRAPH The mayor spoke.");
    }

    private static List<String> blocks(String html) {
        return new HtmlReader()
                .read(html).blocks().stream()
                        .map(block -> block.kind() + " " + block.text())
                        .toList();
    }
}
