package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    @Test
    void aPictureInASentenceIsATagInIt() {
        ArticleContent read = new HtmlReader()
                .read(
                        "<article><h1>Town votes</h1><p>The flag <b><img src='https://a.example/f.png' alt='of the port'></b> was"
                                + " raised, and <img class='icon' src='i.png'>the mayor spoke.</p></article>");

        assertThat(read.blocks())
                .extracting(Block::text)
                .containsExactly("Town votes", "The flag <1><2/></1> was raised, and the mayor spoke.");
        assertThat(read.blocks().get(1).markup().get(1))
                .isEqualTo(new Markup(2, "img", Map.of("src", "https://a.example/f.png", "alt", "of the port")));
        assertThat(read.details().media()).isEmpty();
    }

    @Test
    void aPictureBetweenSentencesOrAtTheirEndIsOneOfTheArticle() {
        String picture = "<img src='https://a.example/p.jpg' alt='The boat'>";

        assertThat(blocks("<article><h1>Town votes</h1><p>It began so.</p><p>The mayor spoke." + picture
                        + " Then she went.</p><p>The boat<br>" + picture + "sailed on</p><p>Photo " + picture
                        + "<br>x</p></article>"))
                .containsExactly(
                        "HEADLINE Town votes",
                        "PARAGRAPH It began so.",
                        "PARAGRAPH The mayor spoke.",
                        "ALT_TEXT The boat",
                        "PARAGRAPH Then she went.",
                        "PARAGRAPH The boat",
                        "ALT_TEXT The boat",
                        "PARAGRAPH sailed on",
                        "PARAGRAPH Photo",
                        "ALT_TEXT The boat",
                        "PARAGRAPH x");
    }

    private static List<String> blocks(String html) {
        return new HtmlReader()
                .read(html).blocks().stream()
                        .map(block -> block.kind() + " " + block.text())
                        .toList();
    }
}
