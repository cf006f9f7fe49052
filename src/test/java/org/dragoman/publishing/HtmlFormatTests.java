package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publishing.Samples.approved;
import static org.dragoman.publishing.Samples.block;
import static org.dragoman.publishing.Samples.publication;

import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;
import org.dragoman.language.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlFormatTests {

    private final HtmlFormat format = new HtmlFormat();

    @Test
    void restoresTheMarkupOfTheSource() {
        assertThat(ArticleBody.html(Samples.paragraphs()))
                .isEqualTo("<p>La torre <em>brilla</em> otra vez,<br> dice"
                        + " <a href=\"https://example.org/?a=1&amp;b=2\">el <strong>puerto</strong></a>.</p>"
                        + "<h2>El viento</h2>"
                        + "<ul><li>uno</li><li>dos</li></ul>"
                        + "<blockquote><p>No hay mar sin faro.</p></blockquote>"
                        + "<ul><li>tres</li></ul>");
    }

    @Test
    void writesAWholePage() {
        String html = format.render(publication(approved("a"), 2));

        assertThat(html)
                .startsWith("<!doctype html><html lang=\"es\" dir=\"ltr\"><head><meta charset=\"utf-8\">"
                        + "<title>El faro &amp; el mar</title>"
                        + "<meta name=\"description\" content=\"Una luz nueva.\">");
        assertThat(html)
                .contains("<article lang=\"es\" dir=\"ltr\"><header><p class=\"kicker\">Mar</p>"
                        + "<h1>El faro &amp; el mar</h1><p class=\"standfirst\">Una luz nueva.</p>"
                        + "<p class=\"byline\">Julian Ryall</p><p class=\"dateline\">SEÚL</p></header>"
                        + "<p>La torre ");
        assertThat(html).endsWith("<ul><li>tres</li></ul></article></body></html>\n");
    }

    @Test
    void showsPicturesWithCaptionAltTextAndCredit() {
        String html = format.render(publication(Samples.illustrated("a"), 1));

        assertThat(html)
                .contains("<figure><img src=\"https://example.org/p-800.jpg?a=1&amp;b=2\""
                        + " alt=\"Una torre &quot;blanca&quot;\" width=\"800\" height=\"600\">"
                        + "<figcaption>El <em>faro</em> &amp; el puerto"
                        + " <span class=\"credit\">Foto: Ana</span></figcaption></figure>"
                        + "<p>Primer párrafo.</p>"
                        + "<figure><img src=\"https://example.org/map.png\" alt=\"\">");
        assertThat(html).doesNotContain("javascript");
        assertThat(data(html).at("/image/0")).isEqualTo(JsonMapper.shared().readTree("""
                        {"@type":"ImageObject","url":"https://example.org/p-800.jpg?a=1&b=2","width":800,"height":600,
                         "caption":"El faro & el puerto","creditText":"Foto: Ana","copyrightNotice":"© Ana"}"""));
        assertThat(data(html).at("/image")).hasSize(2);
        assertThat(data(html).at("/keywords/0").asString()).isEqualTo("harbours");
    }

    @Test
    void describesTheTranslationForMachines() {
        JsonNode data = data(format.render(publication(approved("a"), 2)));

        assertThat(data.at("/@type").asString()).isEqualTo("NewsArticle");
        assertThat(data.at("/headline").asString()).isEqualTo("El faro & el mar");
        assertThat(data.at("/inLanguage").asString()).isEqualTo("es");
        assertThat(data.at("/version").asInt()).isEqualTo(2);
        assertThat(data.at("/isBasedOn").asString()).isEqualTo("https://example.org/news/a");
        assertThat(data.at("/translationOfWork/headline").asString()).isEqualTo("The lighthouse & the sea");
        assertThat(data.at("/translationOfWork/inLanguage").asString()).isEqualTo("en");
        assertThat(data.at("/digitalSourceType").asString())
                .isEqualTo("https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource");
    }

    @Test
    void readsFromRightToLeftWhereTheLanguageDoes() {
        String html = format.render(publication(
                approved("a", LanguageTag.of("ar"), null, List.of(block(BlockKind.HEADLINE, "منارة"))), 1));

        assertThat(html).contains("<html lang=\"ar\" dir=\"rtl\">").contains("<article lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void tellsReadersOfACorrection() {
        ApprovedText text = approved("a");
        ApprovedText corrected = new ApprovedText(
                text.article(),
                text.language(),
                text.blocks(),
                text.approval().withCorrectionNote("Antes decía <b>otra cosa</b>."));

        assertThat(format.render(publication(corrected, 2)))
                .contains("<p class=\"correction\">Antes decía &lt;b&gt;otra cosa&lt;/b&gt;.</p>");
    }

    @Test
    void runsNothingThatStandsInTheText() {
        String hostile = "</script><script>alert(1)</script>\" onload=\"x";
        List<PublishedBlock> blocks = List.of(
                block(BlockKind.HEADLINE, InlineText.escape(hostile)),
                block(BlockKind.STANDFIRST, InlineText.escape(hostile)),
                block(BlockKind.PARAGRAPH, InlineText.escape(hostile)));

        Document page = Jsoup.parse(format.render(publication(approved("a", Samples.SPANISH, null, blocks), 1)));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo(hostile);
        assertThat(page.expectFirst("meta[name=description]").attr("content")).isEqualTo(hostile);
        assertThat(data(page.outerHtml()).at("/headline").asString()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "/relative",
                "//example.org/",
                "ftp://example.org/"
            })
    void dropsOtherLinksThanWebAndMail(String address) {
        assertThat(linked(Map.of("href", address))).isEqualTo("<p>un enlace</p>");
    }

    @Test
    void keepsLinksToWebAndMail() {
        assertThat(linked(Map.of("href", "mailto:a@example.org")))
                .isEqualTo("<p>un <a href=\"mailto:a@example.org\">enlace</a></p>");
        assertThat(linked(Map.of("href", "HTTPS://example.org/\"><script>")))
                .isEqualTo("<p>un <a href=\"HTTPS://example.org/&quot;&gt;&lt;script&gt;\">enlace</a></p>");
    }

    @Test
    void dropsAttributesThatCouldRunOrDisguise() {
        assertThat(linked(Map.of(
                        "href", "https://example.org/",
                        "onclick", "alert(1)",
                        "style", "position:fixed",
                        "x\"y", "z",
                        "id", "main")))
                .isEqualTo("<p>un <a href=\"https://example.org/\">enlace</a></p>");
    }

    @Test
    void keepsTheWordsOfElementsItDoesNotTrust() {
        PublishedBlock block = block(
                BlockKind.PARAGRAPH,
                "<1>uno <2>dos</2></1> <3/>tres<9> cuatro</9>",
                new Markup(1, "script", Map.of()),
                new Markup(2, "EM", Map.of()),
                new Markup(3, "iframe", Map.of("src", "https://example.org/")));

        assertThat(ArticleBody.html(List.of(block))).isEqualTo("<p>uno <em>dos</em> tres cuatro</p>");
    }

    @Test
    void keepsBulletedAndOrderedListsApart() {
        List<PublishedBlock> blocks = List.of(
                block(BlockKind.LIST_ITEM, "uno"),
                block(BlockKind.LIST_ITEM, "1. Primer paso"),
                block(BlockKind.LIST_ITEM, "2. Segundo <1>paso</1>", new Markup(1, "em", Map.of())),
                block(BlockKind.LIST_ITEM, "7) Otra lista"),
                block(BlockKind.LIST_ITEM, "2024 fue así"));

        assertThat(ArticleBody.html(blocks))
                .isEqualTo("<ul><li>uno</li></ul><ol><li>Primer paso</li><li>Segundo <em>paso</em></li></ol>"
                        + "<ol start=\"7\"><li>Otra lista</li></ol><ul><li>2024 fue así</li></ul>");
        assertThat(BlockText.body(blocks)).isEqualTo("""
                - uno

                1. Primer paso
                2. Segundo paso

                7) Otra lista

                - 2024 fue así""");
    }

    @Test
    void showsInlineCodeToTheLetter() {
        PublishedBlock block =
                block(BlockKind.PARAGRAPH, "Escriba <1/> así.", new Markup(1, "code", Map.of(Markup.TEXT, "a < b")));

        assertThat(ArticleBody.html(List.of(block))).isEqualTo("<p>Escriba <code>a &lt; b</code> así.</p>");
        assertThat(BlockText.of(block)).isEqualTo("Escriba a < b así.");
    }

    @Test
    void showsWhatMarkdownKeptAsItIs() {
        assertThat(original("![A map](https://example.org/m.png \"T\")"))
                .isEqualTo("<p><img src=\"https://example.org/m.png\" alt=\"A map\" title=\"T\"></p>");
        assertThat(original("| a | b |\n|---|--:|\n| 1 | **2** |"))
                .isEqualTo("<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"right\">b</th>\n</tr>\n</thead>\n<tbody>\n"
                        + "<tr>\n<td>1</td>\n<td align=\"right\"><strong>2</strong></td>\n</tr>\n</tbody>\n</table>");
        assertThat(original("***")).isEqualTo("<hr>");
        assertThat(original("```\nif (a < b) <script>\n```"))
                .isEqualTo("<pre><code>if (a &lt; b) &lt;script&gt;\n</code></pre>");
    }

    @Test
    void leavesAsTypedWhatItCannotShow() {
        assertThat(original("![A map](m.png)")).isEqualTo("<pre>![A map](m.png)</pre>");
        assertThat(original("![A map](javascript:alert(1))")).isEqualTo("<pre>![A map](javascript:alert(1))</pre>");
        assertThat(original("indented\n    code")).isEqualTo("<pre>indented\n    code</pre>");
    }

    @Test
    void letsOriginalMarkupThroughOnlySafe() {
        PublishedBlock html = block(
                BlockKind.OPAQUE,
                InlineText.escape("<div onclick=x><b>hola</b><script>alert(1)</script>"
                        + "<img src=x onerror=alert(1)><iframe src=https://example.org></iframe></div>"));

        assertThat(ArticleBody.html(List.of(html)))
                .isEqualTo("<div><b>hola</b><img><a href=\"https://example.org\">https://example.org</a></div>");
    }

    private static String original(String markup) {
        return ArticleBody.html(List.of(block(BlockKind.OPAQUE, InlineText.escape(markup))));
    }

    private static String linked(Map<String, String> attributes) {
        return ArticleBody.html(
                List.of(block(BlockKind.PARAGRAPH, "un <1>enlace</1>", new Markup(1, "a", attributes))));
    }

    private static JsonNode data(String html) {
        String json = Jsoup.parse(html)
                .expectFirst("script[type=application/ld+json]")
                .data();
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void theTitleIsTheOneForSearchEnginesElseTheSites() {
        PublishedBlock headline = block(BlockKind.HEADLINE, "Titular");
        PublishedBlock site = block(BlockKind.SITE_HEADLINE, "Portada");
        PublishedBlock seo = block(BlockKind.SEO_TITLE, "Buscador");
        PublishedBlock push = block(BlockKind.PUSH_TEXT, "Aviso");

        assertThat(page(headline, site, seo)).contains("<title>Buscador</title>");
        assertThat(page(headline, site, push))
                .contains("<title>Portada</title>")
                .contains("<h1>Titular</h1>")
                .doesNotContain("Aviso");
        assertThat(page(headline)).contains("<title>Titular</title>");
    }

    private static String page(PublishedBlock... blocks) {
        return new HtmlFormat().render(publication(approved("a", Samples.SPANISH, null, List.of(blocks)), 1));
    }
}
