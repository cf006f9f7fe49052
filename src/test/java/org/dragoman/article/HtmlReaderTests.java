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

    @Test
    void aRelativeAddressOfAPictureStaysAsItIsWhereThePagesIsNotKnown() {
        ArticleContent read = new HtmlReader()
                .read("<article><h1>Town votes</h1><figure><img src='/img/hall.jpg' alt='The hall'></figure>"
                        + "<p>The mayor spoke.</p></article>");

        assertThat(read.details().media().get(0).renditions())
                .extracting(Rendition::href)
                .containsExactly("/img/hall.jpg");
    }

    private static final String DATA = """
            <!doctype html><html><head><script type="application/ld+json">{"@type":"%s","headline":"Town votes",
            %s}</script></head><body>%s</body></html>""";

    @Test
    void theTextOfThePagesDataIsReadWhereThePageShowsNone() {
        String body =
                "\"articleBody\":\"The mayor spoke on Monday.\\n\\nThe town&#39;s council votes on \\\"Friday\\\".\"";
        List<String> read = List.of(
                "HEADLINE Town votes",
                "PARAGRAPH The mayor spoke on Monday.",
                "PARAGRAPH The town's council votes on \"Friday\".");

        assertThat(blocks(DATA.formatted("NewsArticle", body, "<div id='app'></div>")))
                .isEqualTo(read);
        assertThat(blocks(DATA.formatted("NewsArticle", body, "<main><h1>Town votes</h1><p>Loading …</p></main>")))
                .isEqualTo(read);
    }

    @Test
    void htmlInTheTextOfThePagesDataIsReadAsSuch() {
        String body = "\"articleBody\":\"<p>The mayor <em>spoke</em>.</p><h2>What next</h2><p>The council votes.</p>\"";

        assertThat(blocks(DATA.formatted("NewsArticle", body, "")))
                .containsExactly(
                        "HEADLINE Town votes",
                        "PARAGRAPH The mayor <1>spoke</1>.",
                        "CROSSHEAD What next",
                        "PARAGRAPH The council votes.");
    }

    @Test
    void theTextThatThePageShowsIsTheSource() {
        assertThat(blocks(DATA.formatted(
                        "NewsArticle",
                        "\"articleBody\":\"The mayor spoke on Monday, the old data say.\"",
                        "<article><h1>Town votes</h1><p>The mayor spoke on Tuesday.</p></article>")))
                .containsExactly("HEADLINE Town votes", "PARAGRAPH The mayor spoke on Tuesday.");
    }

    private static final String UPDATES = """
            "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Polls close","datePublished":"2026-05-07T18:00:00Z",
            "articleBody":"The last polling station closed at six o'clock in the evening."},
            {"@type":"BlogPosting","headline":"Counting begins","articleBody":"The first boxes are opened in the hall."}]""";

    @Test
    void updatesThatAreInThePagesDataAloneFollowItsText() {
        List<String> updates = List.of(
                "CROSSHEAD Polls close",
                "PARAGRAPH The last polling station closed at six o'clock in the evening.",
                "CROSSHEAD Counting begins",
                "PARAGRAPH The first boxes are opened in the hall.");

        assertThat(blocks(DATA.formatted("LiveBlogPosting", UPDATES, "<h1>Town votes</h1><div id='live'></div>")))
                .startsWith("HEADLINE Town votes")
                .endsWith(updates.toArray(String[]::new))
                .hasSize(5);
        assertThat(
                        blocks(
                                DATA.formatted(
                                        "LiveBlogPosting",
                                        UPDATES,
                                        "<article><h1>Town votes</h1><p>Follow the count of the votes with us all through the night.</p></article>")))
                .startsWith(
                        "HEADLINE Town votes", "PARAGRAPH Follow the count of the votes with us all through the night.")
                .endsWith(updates.toArray(String[]::new))
                .hasSize(6);
    }

    @Test
    void updatesThatThePageShowsAreReadOnce() {
        assertThat(blocks(DATA.formatted(
                        "LiveBlogPosting",
                        UPDATES,
                        "<article><h1>Town votes</h1><h2>Polls close</h2>"
                                + "<p>The last polling station closed at six o’clock in the evening.</p></article>")))
                .containsExactly(
                        "HEADLINE Town votes",
                        "CROSSHEAD Polls close",
                        "PARAGRAPH The last polling station closed at six o’clock in the evening.");
    }

    @Test
    void captionAndCreditInThePagesDataBelongToThePictureItShows() {
        String image = """
                "url":"https://a.example/news","image":[{"@type":"ImageObject","url":"https://a.example/p.jpg?w=1200"},
                {"@type":"ImageObject","url":"https://a.example/p.jpg?w=600","caption":"The hall",
                "creator":{"@type":"Person","name":"A B"}}]""";
        String page =
                "<article><h1>Town votes</h1><figure><img src='/p.jpg' alt='A hall'>%s</figure><p>The mayor spoke.</p></article>";

        assertThat(blocks(DATA.formatted("NewsArticle", image, page.formatted(""))))
                .containsExactly(
                        "HEADLINE Town votes",
                        "ALT_TEXT A hall",
                        "CAPTION The hall",
                        "CREDIT A B",
                        "PARAGRAPH The mayor spoke.");
        assertThat(blocks(DATA.formatted(
                        "NewsArticle", image, page.formatted("<figcaption>The hall at night</figcaption>"))))
                .containsExactly(
                        "HEADLINE Town votes",
                        "ALT_TEXT A hall",
                        "CAPTION The hall at night",
                        "CREDIT A B",
                        "PARAGRAPH The mayor spoke.");
        assertThat(blocks(DATA.formatted(
                        "NewsArticle", image, "<article><h1>Town votes</h1><p>The mayor spoke.</p></article>")))
                .containsExactly("HEADLINE Town votes", "CAPTION The hall", "CREDIT A B", "PARAGRAPH The mayor spoke.");
    }

    private static List<String> blocks(String html) {
        return new HtmlReader()
                .read(html).blocks().stream()
                        .map(block -> block.kind() + " " + block.text())
                        .toList();
    }
}
