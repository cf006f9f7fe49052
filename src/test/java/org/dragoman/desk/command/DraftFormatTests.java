package org.dragoman.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.MarkdownReader;
import org.dragoman.article.Markup;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.DraftDocuments;
import org.dragoman.publishing.PublishedBlock;
import org.dragoman.publishing.SourceArticle;
import org.dragoman.quality.Finding;
import org.dragoman.quality.Severity;
import org.junit.jupiter.api.Test;

class DraftFormatTests {

    private static final MachineDraft DRAFT = new MachineDraft(
            new SourceArticle("talks", null, 1, "news", null, null, null, 5, null, "Talks", "", ArticleDetails.NONE),
            LanguageTag.of("es"),
            "deepl",
            List.of(
                    row("b1", BlockKind.HEADLINE, "Talks", "Charlas", List.of()),
                    row("b2", BlockKind.PARAGRAPH, "A", "B", List.of()),
                    new MachineDraft.Row(
                            "b3",
                            BlockKind.PARAGRAPH,
                            "<1>AT&amp;T</1> paid $310.<2/>",
                            "<1>AT&amp;T</1> pagó 301 $.<2/>",
                            List.of(
                                    new Markup(1, "a", Map.of("href", "https://example.org/a")),
                                    new Markup(2, "br", Map.of())),
                            List.of(new Finding("numbers", Severity.WARNING, "Source says 310, target says 301."))),
                    row("b4", BlockKind.LIST_ITEM, "One", "Uno*", List.of()),
                    row(
                            "b5",
                            BlockKind.LIST_ITEM,
                            "Two",
                            null,
                            List.of(new Finding("translation-missing", Severity.ERROR, "Write it by hand.")))));

    @Test
    void printsWordsAndLeavesOutWhatHasNoTranslation() {
        assertThat(DraftFormat.TEXT.print(List.of(DRAFT), false)).isEqualTo("""
                Charlas

                B

                AT&T pagó 301 $.

                - Uno*
                """);
    }

    @Test
    void printsMarkdownWithLinks() {
        assertThat(DraftFormat.MARKDOWN.print(List.of(DRAFT), false)).isEqualTo("""
                # Charlas

                B

                [AT\\&T](https://example.org/a) pagó 301 $.

                - Uno\\*
                """);
    }

    @Test
    void printsMarkdownThatReadsBackAsTheSame() {
        String article = """
                # Un título

                1. Primer [paso](https://example.org/a?b=1_2 "T") con `código *a*`
                2. Segundo **paso *muy* largo** y otro

                - tres # 4

                5\\. Esto no es una lista \s
                sino _dos_ líneas

                ![Un mapa](https://example.org/m.png)

                > Nadie \\*sabe\\* 1 < 2.
                """;
        List<Block> blocks = new MarkdownReader().read(article).blocks();

        String printed = DraftDocuments.markdown(blocks.stream()
                .map(block -> new PublishedBlock(block.id(), block.kind(), block.text(), block.markup(), false, null))
                .toList());

        assertThat(printed).isEqualTo("""
                # Un título

                1. Primer [paso](https://example.org/a?b=1_2 "T") con `código *a*`
                2. Segundo **paso *muy* largo** y otro

                - tres # 4

                5\\. Esto no es una lista \s
                sino *dos* líneas

                ![Un mapa](https://example.org/m.png)

                > Nadie \\*sabe\\* 1 \\< 2.
                """);
        assertThat(new MarkdownReader().read(printed).blocks()).isEqualTo(blocks);
    }

    @Test
    void printsXliffWithTagsAndNotes() {
        assertThat(DraftFormat.XLIFF.print(List.of(DRAFT), false))
                .contains("""
                <unit id="b3" name="paragraph" xml:space="preserve"><notes><note category="numbers" appliesTo="target">\
                Source says 310, target says 301.</note></notes><segment state="translated"><source><pc id="1">AT&amp;T\
                </pc> paid $310.<ph id="2"/></source><target><pc id="1">AT&amp;T</pc> pagó 301 $.<ph id="2"/></target>\
                </segment></unit>
                """)
                .contains("<segment state=\"initial\"><source>Two</source></segment>");
    }

    @Test
    void headsEachOfSeveralLanguages() {
        MachineDraft other = new MachineDraft(
                DRAFT.article(),
                LanguageTag.of("ca"),
                "deepl",
                List.of(row("b1", BlockKind.HEADLINE, "Talks", "Xerrades", List.of())));

        assertThat(DraftFormat.TEXT.print(List.of(other, other), true))
                .isEqualTo("== ca ==\n\nXerrades\n\n== ca ==\n\nXerrades\n");
    }

    @Test
    void countsTheFindingsPlaceByKind() {
        assertThat(FindingLines.of(DRAFT))
                .containsExactly(
                        "es: paragraph 2: warning: Source says 310, target says 301.",
                        "es: list item 2: error: Write it by hand.");
    }

    private static MachineDraft.Row row(
            String id,
            BlockKind kind,
            String source,
            @org.jspecify.annotations.Nullable String target,
            List<Finding> findings) {
        return new MachineDraft.Row(id, kind, source, target, List.of(), findings);
    }
}
