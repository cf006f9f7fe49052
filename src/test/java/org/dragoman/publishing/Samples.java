package org.dragoman.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Keyword;
import org.dragoman.article.Limits;
import org.dragoman.article.Markup;
import org.dragoman.article.Media;
import org.dragoman.article.RelatedItem;
import org.dragoman.article.Rendition;
import org.dragoman.article.Rights;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Approved texts and publications of one article, for tests. */
final class Samples {

    static final LanguageTag SPANISH = LanguageTag.of("es");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    static ApprovedText approved(String article) {
        return approved(article, SPANISH, null, paragraphs());
    }

    static ApprovedText embargoed(String article, Instant until) {
        return approved(article, SPANISH, until, paragraphs());
    }

    static ApprovedText approved(
            String article, LanguageTag language, @Nullable Instant embargo, List<PublishedBlock> blocks) {
        SourceArticle source = new SourceArticle(
                article,
                "https://example.org/news/" + article,
                2,
                "politics",
                "lighthouse",
                "DW",
                "May 7, 2024",
                3,
                embargo,
                "The <1>lighthouse</1> &amp; the sea",
                "0".repeat(64),
                ArticleDetails.NONE);
        Approval approval = new Approval(
                "ana",
                NOON.minusSeconds(60),
                "apertium",
                "f00d",
                Label.MACHINE_REVIEWED,
                List.of("Paragraph 3 was left out: it repeats the headline."),
                null);
        return new ApprovedText(source, language, blocks, approval);
    }

    static List<PublishedBlock> paragraphs() {
        return List.of(
                block(BlockKind.KICKER, "Mar"),
                block(BlockKind.HEADLINE, "El faro &amp; el mar"),
                block(BlockKind.STANDFIRST, "Una luz nueva."),
                block(BlockKind.BYLINE, "Julian Ryall"),
                block(BlockKind.DATELINE, "SEÚL"),
                new PublishedBlock(
                        "b6",
                        BlockKind.PARAGRAPH,
                        "La torre <1>brilla</1> otra vez,<2/> dice <3>el <4>puerto</4></3>.",
                        List.of(
                                new Markup(1, "em", Map.of()),
                                new Markup(2, "br", Map.of()),
                                new Markup(3, "a", Map.of("href", "https://example.org/?a=1&b=2")),
                                new Markup(4, "strong", Map.of())),
                        false,
                        "The tower …"),
                block(BlockKind.CROSSHEAD, "El viento"),
                block(BlockKind.LIST_ITEM, "uno"),
                block(BlockKind.LIST_ITEM, "dos"),
                block(BlockKind.QUOTE, "No hay mar sin faro."),
                block(BlockKind.LIST_ITEM, "tres"));
    }

    /** A lead picture with two forms, a picture in the text, a film without words, and a related story. */
    static ApprovedText illustrated(String article) {
        return illustrated(article, SPANISH);
    }

    static ApprovedText illustrated(String article, LanguageTag language) {
        ApprovedText plain = approved(article);
        SourceArticle facts = plain.article();
        ArticleDetails details = new ArticleDetails(
                Rights.stated("Agency", "© 2026 Agency", "Editorial use only."),
                List.of(new Keyword("harbours", "https://example.org/kw/7", "7", "about"), Keyword.of("sea")),
                List.of(lead(), map(), film()),
                List.of(
                        new RelatedItem("Background", "urn:story:7", "related", "text", "en"),
                        new RelatedItem("Odd", "not a uri", null, "oddity", null)));
        SourceArticle source = new SourceArticle(
                facts.id(),
                facts.uri(),
                facts.version(),
                facts.desk(),
                facts.slug(),
                facts.source(),
                facts.published(),
                facts.urgency(),
                null,
                facts.headline(),
                facts.sha256(),
                details);
        List<PublishedBlock> blocks = List.of(
                block(BlockKind.HEADLINE, "El faro &amp; el mar"),
                block(
                        BlockKind.CAPTION,
                        "El <1>faro</1> &amp; el puerto",
                        Markup.ofMedia("m1"),
                        new Markup(1, "em", Map.of())),
                block(BlockKind.ALT_TEXT, "Una torre \"blanca\"", Markup.ofMedia("m1")),
                block(BlockKind.CREDIT, "Foto: Ana", Markup.ofMedia("m1")),
                block(BlockKind.PARAGRAPH, "Primer párrafo."),
                block(BlockKind.CAPTION, "Un mapa.", Markup.ofMedia("m2")),
                block(BlockKind.PARAGRAPH, "Segundo párrafo."),
                block(BlockKind.OPAQUE, "https://example.org/f.mp4", Markup.ofMedia("m3")),
                block(BlockKind.CREDIT, "Traducción: Ana"));
        return new ApprovedText(source, language, blocks, plain.approval());
    }

    private static Media lead() {
        return new Media(
                "m1",
                Media.Kind.PICTURE,
                "main",
                "urn:picture:1",
                List.of(
                        new Rendition(
                                "original",
                                "https://example.org/p-4000.jpg",
                                "image/jpeg",
                                4000,
                                3000,
                                5_000_000L,
                                null,
                                "print",
                                new Rendition.Point(1900, 800),
                                Map.of("aspectRatio", "4:3")),
                        new Rendition(
                                "web",
                                "https://example.org/p-800.jpg?a=1&b=2",
                                "image/jpeg",
                                800,
                                600,
                                null,
                                null,
                                null,
                                new Rendition.Point(380, 160),
                                Map.of())),
                Rights.stated("Ana", "© Ana", "GERMANY OUT"),
                "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
                null);
    }

    private static Media map() {
        return new Media(
                "m2",
                Media.Kind.GRAPHIC,
                null,
                null,
                List.of(Rendition.of("web", "https://example.org/map.png", null, null)),
                new Rights(null, null, null, "https://example.org/licence", null, false, Limits.NONE, Limits.NONE),
                null,
                null);
    }

    private static Media film() {
        Rendition film = new Rendition(
                "hd",
                "https://example.org/f.mp4",
                "video/mp4",
                1920,
                1080,
                null,
                42.5,
                null,
                null,
                Map.of("videoCodec", "h264", "frameRate", "25.0", "scanType", "odd"));
        Rendition unsafe =
                new Rendition("odd", "javascript:alert(1)", "video/mp4", 10, 10, null, null, null, null, Map.of());
        return new Media("m3", Media.Kind.VIDEO, null, "f 1", List.of(unsafe, film), Rights.NONE, "no code", null);
    }

    static PublishedBlock block(BlockKind kind, String text) {
        return new PublishedBlock("b", kind, text, List.of(), false, "English");
    }

    static PublishedBlock block(BlockKind kind, String text, Markup... markup) {
        return new PublishedBlock("b", kind, text, List.of(markup), false, "English");
    }

    static Publication publication(ApprovedText text, int revision) {
        PublicationEvent event = revision == 1 ? PublicationEvent.PUBLISHED : PublicationEvent.CORRECTED;
        return new Publication(10L + revision, (long) revision, event, revision, NOON, NOON, text, "ab".repeat(32));
    }

    static Publication withdrawal(ApprovedText text, int revision) {
        ApprovedText nothing = new ApprovedText(text.article(), text.language(), List.of(), text.approval());
        return new Publication(
                10L + revision,
                (long) revision,
                PublicationEvent.WITHDRAWN,
                revision,
                NOON,
                NOON,
                nothing,
                "cd".repeat(32));
    }
}
