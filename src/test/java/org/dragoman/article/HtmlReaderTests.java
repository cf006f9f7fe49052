package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReaderTests {

    @Test
    void marksOfAWholeHeadingGoHoweverManyThereAre() {
        ArticleContent read = new HtmlReader()
                .read(
                        "<article><h1>Town votes</h1><p>The mayor spoke.</p><h2><b><i>What <em>comes</em> next</i></b></h2>"
                                + "<p>The work begins on Monday.</p></article>");

        assertThat(read.blocks())
                .extracting(block -> block.kind() + " " + block.text())
                .containsExactly(
                        "HEADLINE Town votes",
                        "PARAGRAPH The mayor spoke.",
                        "CROSSHEAD What <1>comes</1> next",
                        "PARAGRAPH The work begins on Monday.");
    }
}
