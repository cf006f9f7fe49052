package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dragoman.article.ArticleContent;
import org.dragoman.article.ArticleReader;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.HtmlReader;
import org.dragoman.article.MarkdownReader;
import org.dragoman.article.Markup;
import org.dragoman.article.PlainTextReader;
import org.dragoman.language.LanguageTag;

/**
 * Articles as an engine that returns the source leaves them: what is read, published, and read again is the same article.
 */
class RoundTripTests {

    /** The same articles each time: what another one would find is no fault of the change that is looked at. */
    private static final String SEED = "20261124";

    /** What stands in a page's head or metadata; its place among the others is not kept. */
    private static final Set<BlockKind> HEAD = EnumSet.of(
            BlockKind.KICKER,
            BlockKind.HEADLINE,
            BlockKind.STANDFIRST,
            BlockKind.BYLINE,
            BlockKind.DATELINE,
            BlockKind.SEO_TITLE,
            BlockKind.SEO_DESCRIPTION);

    private record Piece(BlockKind kind, String text, List<Markup> markup) {

        @Override
        public String toString() {
            return "\n  " + kind + " " + text + " " + markup;
        }
    }

    @Property(tries = 200, seed = SEED)
    void anArticleInHtmlComesBackThroughThePublishedPage(@ForAll("pages") String html) {
        ArticleContent read = new HtmlReader().read(html);
        ArticleContent again = new HtmlReader().read(DraftDocuments.html(approved(read), Instant.EPOCH));

        assertThat(inHead(again)).isEqualTo(inHead(read));
        assertThat(inBody(again)).isEqualTo(inBody(read));
        assertThat(again.details().media()).hasSameSizeAs(read.details().media());
    }

    @Property(tries = 200, seed = SEED)
    void aMarkdownArticleComesBackAsMarkdown(@ForAll("markdown") String markdown) {
        ArticleReader reader = new MarkdownReader();
        ArticleContent read = reader.read(markdown);

        assertThat(pieces(reader.read(DraftDocuments.markdown(published(read)))))
                .isEqualTo(pieces(read));
    }

    @Property(tries = 200, seed = SEED)
    void aPlainArticleComesBackAsText(@ForAll("plain") String plain) {
        ArticleReader reader = new PlainTextReader();
        ArticleContent read = reader.read(plain);

        assertThat(pieces(reader.read(DraftDocuments.text(published(read))))).isEqualTo(pieces(read));
    }

    private static List<Piece> inHead(ArticleContent content) {
        return pieces(content).stream()
                .filter(piece -> HEAD.contains(piece.kind()))
                .toList();
    }

    private static List<Piece> inBody(ArticleContent content) {
        return pieces(content).stream()
                .filter(piece -> !HEAD.contains(piece.kind()))
                .toList();
    }

    private static List<Piece> pieces(ArticleContent content) {
        return content.blocks().stream()
                .map(block -> new Piece(block.kind(), block.text(), block.markup()))
                .toList();
    }

    private static List<PublishedBlock> published(ArticleContent content) {
        List<PublishedBlock> published = new ArrayList<>();
        for (Block block : content.blocks()) {
            published.add(
                    new PublishedBlock(block.id(), block.kind(), block.text(), block.markup(), false, block.text()));
        }
        return published;
    }

    private static ApprovedText approved(ArticleContent content) {
        SourceArticle source = new SourceArticle(
                "round-trip",
                content.uri(),
                1,
                "news",
                content.slug(),
                content.source(),
                content.published(),
                5,
                null,
                content.headline(),
                "",
                content.details());
        Approval approval = new Approval("", Instant.EPOCH, "source", "", Label.MACHINE, List.of(), null);
        return new ApprovedText(source, LanguageTag.of("es"), published(content), approval);
    }

    @Provide
    Arbitrary<String> pages() {
        return Combinators.combine(
                        words(3, 8), htmlHead(), htmlBlock().list().ofMinSize(1).ofMaxSize(12), sentence())
                .as((headline, head, blocks, end) -> "<article><h1>" + escaped(headline) + "</h1>" + head
                        + "<p>It began well &amp; ended so: " + escaped(end) + "</p>" + String.join("\n", blocks)
                        + "</article>");
    }

    private static Arbitrary<String> htmlHead() {
        return Combinators.combine(words(2, 9), Arbitraries.integers().between(0, 7))
                .as((words, which) -> ((which & 1) > 0 ? "<p class='standfirst'>" + escaped(words) + "</p>" : "")
                        + ((which & 2) > 0 ? "<p class='byline'>By <a href='https://a.example/j'>Jane Doe</a></p>" : "")
                        + ((which & 4) > 0 ? "<time>7 May 2026</time>" : ""));
    }

    private static Arbitrary<String> htmlBlock() {
        Arbitrary<String> inline = inline(3);
        return Arbitraries.oneOf(
                inline.map(text -> "<p>" + text + "</p>"),
                inline.map(text -> "<p>" + text + "</p>"),
                inline.map(text -> "<div>" + text + "<br><br>" + text + "</div>"),
                inline.map(text -> "<h2>" + text + "</h2><p>Text below.</p>"),
                inline.map(text -> "<blockquote><p>" + text + "</p></blockquote>"),
                inline.list().ofMinSize(1).ofMaxSize(4).map(items -> "<ul><li>" + String.join("<li>", items) + "</ul>"),
                Combinators.combine(
                                inline.list().ofMinSize(1).ofMaxSize(4),
                                Arbitraries.integers().between(0, 120))
                        .as((items, start) -> "<ol start=" + start + "><li>" + String.join("</li><li>", items)
                                + "<ul><li>inner one</li></ul></li></ol>"),
                words(1, 4).map(cell -> "<table><tr><th>" + escaped(cell) + "</th></tr><tr><td>1</td></tr></table>"),
                Combinators.combine(inline, words(1, 5))
                        .as((caption, alt) ->
                                "<figure><img src='https://a.example/p.jpg' alt='" + escaped(alt) + "'><figcaption>"
                                        + caption + " <span class=credit>Photo: Jo</span></figcaption></figure>"),
                Arbitraries.of("<hr>", "<pre>a  =\n b</pre>", "<p><code>only()</code></p>"));
    }

    /** Words with elements in and around them, nested up to a depth. */
    private static Arbitrary<String> inline(int depth) {
        Arbitrary<String> plain = words(1, 6).map(RoundTripTests::escaped);
        if (depth == 0) {
            return plain;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> inline(depth - 1));
        Arbitrary<String> element = Combinators.combine(
                        Arbitraries.of("em", "strong", "b", "i", "sub", "sup", "mark", "s", "u", "small", "q", "del"),
                        inner)
                .as((name, text) -> "<" + name + ">" + text + "</" + name + ">");
        return Arbitraries.oneOf(
                        plain,
                        plain,
                        element,
                        inner.map(text -> "<a href='https://a.example/x?a=1&amp;b=%20'>" + text + "</a>"),
                        inner.map(text -> "<span lang=fr>" + text + "</span>"),
                        plain.map(text -> text + " <img src='https://a.example/i.png' alt='A sign'> " + text),
                        Arbitraries.of("<br>", "<code>x &lt; 1</code>", "&nbsp;", "&hellip;", "<b></b>", "<i> </i>"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> words = words(1, 8).map(RoundTripTests::markdownEscaped);
        Arbitrary<String> marked = Arbitraries.oneOf(
                        words,
                        words.map(text -> "*" + text + "*"),
                        words.map(text -> "**" + text + "**"),
                        words.map(text -> "[" + text + "](https://a.example/x)"),
                        words.map(text -> "`code` " + text))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" and ", parts));
        Arbitrary<String> block = Arbitraries.oneOf(
                marked,
                marked.map(text -> "## " + text + "\n\nText below."),
                marked.map(text -> "> " + text),
                marked.list().ofMinSize(1).ofMaxSize(3).map(items -> "- " + String.join("\n- ", items)),
                marked.list().ofMinSize(1).ofMaxSize(3).map(items -> "7. " + String.join("\n8. ", items)),
                Arbitraries.of("| a | b |\n|---|---|\n| 1 | 2 |", "***", "```\ncode\n```"));
        return Combinators.combine(words(3, 8), block.list().ofMinSize(1).ofMaxSize(8))
                .as((headline, blocks) -> "# " + markdownEscaped(headline) + "\n\nIt began well, they said.\n\n"
                        + String.join("\n\n", blocks) + "\n");
    }

    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> block = Arbitraries.oneOf(
                sentence(),
                sentence(),
                words(2, 5),
                words(1, 6).list().ofMinSize(2).ofMaxSize(4).map(items -> "- " + String.join("\n- ", items)));
        return Combinators.combine(words(3, 8), block.list().ofMinSize(1).ofMaxSize(10))
                .as((headline, blocks) -> headline + "\n\nIt began well, they said.\n\n" + String.join("\n\n", blocks)
                        + "\n\nIt ended so.\n");
    }

    private static Arbitrary<String> sentence() {
        return words(3, 25).map(words -> words + ".");
    }

    /** Words as they stand in articles, with signs that formats have a meaning for. */
    private static Arbitrary<String> words(int fewest, int most) {
        Arbitrary<String> word = Arbitraries.oneOf(
                Arbitraries.of(
                        "the",
                        "mayor",
                        "Port",
                        "Example",
                        "said",
                        "1,234.5",
                        "café",
                        "naïve",
                        "Київ",
                        "東京",
                        "العربية",
                        "🕊",
                        "AT&T",
                        "a<b",
                        "x>y",
                        "“so”",
                        "it’s",
                        "—",
                        "(AP)",
                        "C++",
                        "50%",
                        "@home",
                        "#1",
                        "e\u0301",
                        "10\u00A0km",
                        "U.S.",
                        "co-op",
                        "and",
                        "&amp;",
                        "a_b",
                        "2*3",
                        "[x]",
                        "\\",
                        "`"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9));
        return word.list().ofMinSize(fewest).ofMaxSize(most).map(words -> "Word " + String.join(" ", words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    private static String markdownEscaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>&#+\\-.()!|~])", "\\\\$1");
    }
}
