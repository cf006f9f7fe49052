package org.dragoman.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
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
                "0".repeat(64));
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
