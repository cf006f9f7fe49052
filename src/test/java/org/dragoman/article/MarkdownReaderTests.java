package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.article.ArticleRefused.Reason;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTests {

    private static final List<String> SIGNS = List.of(
            "*",
            "**",
            "_",
            "`",
            "[",
            "](https://a.b)",
            "](javascript:x)",
            "![",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br>",
            "<script>",
            "\n",
            "\n\n",
            "  \n",
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "```\n",
            "---\n",
            "| a | b |\n|-|-|\n",
            "word",
            " word ",
            "&amp;",
            "<",
            "&",
            "<1>",
            "</1>",
            "By A B\n",
            "https://a.b",
            "\\",
            "<!-- ",
            "\uFFFF");

    private final MarkdownReader reader = new MarkdownReader();

    @Test
    void readsTheFactsOfTheFrontMatter() {
        ArticleContent content = reader.read("""
                ---
                guid: tag:example.org,2026:7
                slug: lighthouse
                source: Example News
                date: 7 May 2026
                modified: 2026-05-07T08:00:00+02:00
                urgency: 2
                embargo: 2026-05-08T04:00:00Z
                ---
                # A headline

                A paragraph.
                """);

        assertThat(content.uri()).isEqualTo("tag:example.org,2026:7");
        assertThat(content.slug()).isEqualTo("lighthouse");
        assertThat(content.source()).isEqualTo("Example News");
        assertThat(content.published()).isEqualTo("7 May 2026");
        assertThat(content.modified()).isEqualTo(Instant.parse("2026-05-07T06:00:00Z"));
        assertThat(content.urgency()).isEqualTo(2);
        assertThat(content.embargo()).isEqualTo(Instant.parse("2026-05-08T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "embargo: tomorrow | embargo “tomorrow” is no time with a zone",
                "embargo: 2026-05-08 | embargo “2026-05-08” is no time with a zone",
                "modified: 2026-05-08T10:00 | modified “2026-05-08T10:00” is no time with a zone",
                "urgency: 0 | write 1 (flash) to 9",
                "urgency: high | write 1 (flash) to 9",
                "title: a: b | cannot be read at line 2"
            })
    void refusesFactsItCannotUnderstand(String field, String sentence) {
        assertThatExceptionOfType(ArticleRefused.class)
                .isThrownBy(() -> reader.read("---\n" + field + "\n---\n# A headline\n\nA paragraph.\n"))
                .withMessageContaining(sentence)
                .extracting(ArticleRefused::reason)
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void readsWhatStandsAroundTheTextFromTheFrontMatter() {
        ArticleContent content = reader.read("""
                ---
                Title: A head
                KICKER: Transport
                location: San Sebastián
                keywords: [rail, "Paris, Texas"]
                tags: rail, strikes
                SEO-Title: A head for search
                seo:
                  description: What a search shows.
                ---
                The first paragraph says what happened.
                """);

        assertThat(content.blocks())
                .extracting(block -> block.kind() + " " + block.text())
                .containsExactly(
                        "KICKER Transport",
                        "HEADLINE A head",
                        "DATELINE San Sebastián",
                        "PARAGRAPH The first paragraph says what happened.",
                        "SEO_TITLE A head for search",
                        "SEO_DESCRIPTION What a search shows.");
        assertThat(content.details().keywords())
                .extracting(Keyword::name)
                .containsExactly("rail", "Paris, Texas", "strikes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rights: not for translation",
                "Rights: [© Example News, Not for translation]",
                "rights: {holder: Example, terms: Not for translation}",
                "usage_terms: English-language use only",
                "copyrightNotice: No translation permitted",
                "license: CC BY-ND 4.0",
                "licence: https://creativecommons.org/licenses/by-nd/4.0/",
                "editors-note: NOT FOR TRANSLATION"
            })
    void frontMatterThatForbidsTranslationIsHonoured(String field) {
        Rights rights = reader.read("---\n" + field + "\n---\n# A headline\n\nA paragraph.\n")
                .details()
                .rights();

        assertThat(rights.forbidsTranslation()).isTrue();
    }

    @Test
    void keepsTheRightsOfTheFrontMatter() {
        Rights rights = reader.read("---\ncopyright: © 2026 Example News\nlicense: https://example.org/terms\n"
                        + "usage: Not for use in Spanish-language media\n---\n# A headline\n\nA paragraph.\n")
                .details()
                .rights();

        assertThat(rights.notice()).isEqualTo("© 2026 Example News");
        assertThat(rights.link()).isEqualTo("https://example.org/terms");
        assertThat(rights.languages().except()).containsExactly("es");
        assertThat(rights.forbidsTranslation()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang: es | The front matter says that it is in Spanish (es)",
                "Language: Brazilian Portuguese | The front matter says that it is in Brazilian Portuguese (pt-BR)",
                "lang: e | The front matter's language “e” is no language tag"
            })
    void refusesWhatSaysItIsNotEnglish(String field, String sentence) {
        assertThatExceptionOfType(ArticleRefused.class)
                .isThrownBy(() -> reader.read("---\n" + field + "\n---\n# A headline\n\nA paragraph.\n"))
                .withMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang: en", "lang: en_GB", "language: English", "language: ~"})
    void takesWhatSaysItIsEnglish(String field) {
        assertThat(kinds("---\n" + field + "\n---\n# A headline\n\nA paragraph.\n"))
                .containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: img/h.jpg\nalt: The harbour\ncaption: Ships at dawn\ncredit: 'Photo: A B'",
                "cover: {image: img/h.jpg, alt: The harbour, caption: Ships at dawn, credit: 'Photo: A B'}",
                "image:\n  src: img/h.jpg\n  alt: The harbour\n  caption: Ships at dawn\n  credit: 'Photo: A B'"
            })
    void thePictureOfTheFrontMatterIsOneOfTheArticle(String fields) {
        ArticleContent content = reader.read(
                "---\nuri: https://example.org/news/a\n" + fields + "\n---\n# A headline\n\nA paragraph.\n");

        assertThat(content.details().media())
                .singleElement()
                .satisfies(media -> assertThat(media.renditions())
                        .extracting(Rendition::href)
                        .containsExactly("https://example.org/news/img/h.jpg"));
        assertThat(content.blocks())
                .extracting(block -> block.kind() + " " + block.media() + " " + block.text())
                .containsExactly(
                        "HEADLINE null A headline",
                        "CAPTION m1 Ships at dawn",
                        "ALT_TEXT m1 The harbour",
                        "CREDIT m1 Photo: A B",
                        "PARAGRAPH null A paragraph.");
    }

    @Test
    void aListThatHoldsItselfIsNoReasonToFail() {
        assertThat(reader.read("---\ntags: &a [news, *a]\nauthor: *a\n---\n# A headline\n\nA paragraph.\n")
                        .details()
                        .keywords())
                .containsExactly(Keyword.of("news"));
    }

    @Test
    void takesNoRuleForFrontMatter() {
        assertThat(kinds("---\n\n# A headline\n\nA paragraph.\n\n---\n\nMore.\n"))
                .containsExactly(
                        BlockKind.OPAQUE,
                        BlockKind.HEADLINE,
                        BlockKind.PARAGRAPH,
                        BlockKind.OPAQUE,
                        BlockKind.PARAGRAPH);
    }

    @Test
    void refusesAHeadlineWithoutText() {
        assertThatExceptionOfType(ArticleRefused.class)
                .isThrownBy(() -> reader.read("# Only a headline\n\n![picture](a.png)\n"))
                .withMessageStartingWith("There is no text under the headline “Only a headline”.");
    }

    @Test
    void numbersMarkupInItsOrder() {
        Block paragraph = reader.read("# H\n\nSee **the *new* [list](https://a.b \"T\")** now.")
                .blocks()
                .get(1);

        assertThat(paragraph.text()).isEqualTo("See <1>the <2>new</2> <3>list</3></1> now.");
        assertThat(paragraph.markup())
                .containsExactly(
                        new Markup(1, "strong", Map.of()),
                        new Markup(2, "em", Map.of()),
                        new Markup(3, "a", Map.of("href", "https://a.b", "title", "T")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java&#115;cript:alert(1)", "&#9;javascript:x",
                        "data:text/html,x",
                "vbscript:x", "file:///etc/passwd", "javascript&colon;x", "blob:x", "a:b"
            })
    void keepsNoAddressThatCouldRun(String address) {
        Block paragraph =
                reader.read("# H\n\nA [link](<" + address + ">).").blocks().get(1);

        assertThat(paragraph.text()).isEqualTo("A <1>link</1>.");
        assertThat(paragraph.markup()).containsExactly(new Markup(1, "a", Map.of()));
    }

    @RepeatedTest(300)
    void readsAnythingIntoTextThatHoldsTogether(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("# A headline\n\nA paragraph.\n\n");
        for (int sign = random.nextInt(60); sign > 0; sign--) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }

        for (Block block : reader.read(text.toString()).blocks()) {
            InlineText inline = InlineText.parse(block.text());
            long opened =
                    inline.tags().stream().filter(tag -> !tag.startsWith("</")).count();
            assertThat(block.markup()).as(text + "\n→ " + block.text()).hasSize((int) opened);
            assertThat(block.markup())
                    .allSatisfy(markup -> assertThat(markup.attributes().getOrDefault("href", "https:"))
                            .startsWith("https:"));
        }
    }

    @Test
    void staysFastOnWhateverIsNested() {
        for (String part :
                List.of("> ", "- ", "*a ", "**a* ", "[", "![", "<b>", "`", "a  \n", "\\", "| a ", "&", "1. a\n")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> reader.read("# H\n\nA paragraph.\n\n"
                            + part.repeat(Math.min(200_000 / part.length(), bounded(part) ? 19_000 : 99_000))),
                    part);
        }
    }

    /** More tags or blocks than 20,000 are refused. */
    private static boolean bounded(String part) {
        return part.contains("<") || part.contains("\n");
    }

    private List<BlockKind> kinds(String text) {
        return reader.read(text).blocks().stream().map(Block::kind).toList();
    }
}
