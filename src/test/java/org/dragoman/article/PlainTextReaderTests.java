package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.dragoman.article.ArticleRefused.Reason;
import org.junit.jupiter.api.Test;

class PlainTextReaderTests {

    private final PlainTextReader reader = new PlainTextReader();

    @Test
    void numbersBlocksFromOne() {
        assertThat(reader.read("Headline\n\nA paragraph. It ends.\n\nAnother one.")
                        .blocks())
                .extracting(Block::id)
                .containsExactly("b1", "b2", "b3");
    }

    @Test
    void refusesAHeadlineWithoutText() {
        assertRefused(
                "Only a headline",
                "There is no text under the headline “Only a headline”." + " Add the article's paragraphs below it.");
        assertRefused(
                "top of page\n\nOnly a headline\n\nBy Example Writer\n\nbottom of page",
                "There is no text under the headline “Only a headline”. Add the article's paragraphs below it.");
    }

    @Test
    void refusesTextWithoutAHeadline() {
        String paragraph = "The council voted on Tuesday. ".repeat(12).strip();

        assertRefused(
                paragraph,
                "There is no headline: the text begins with “The council voted on Tuesday. The council"
                        + " voted on Tuesday.…”. Put a headline on a line of its own above it.");
        assertRefused(
                paragraph + "\n\n" + paragraph,
                "There is no headline: the text begins with “The council voted on"
                        + " Tuesday. The council voted on Tuesday.…”. Put a headline on a line of its own above it.");
    }

    @Test
    void refusesAPageOfFurniture() {
        assertRefused(
                "top of page\n\nbottom of page",
                "There is no text. Send the headline on the first line and the paragraphs below it.");
    }

    @Test
    void takesTheWholeOfTheLargestParagraph() {
        String words = "sanctions and a ceasefire, ".repeat(80_000).substring(0, 2_000_000);

        ArticleContent content =
                Assertions.assertThat(readWithin("Headline\n\n" + words)).actual();

        assertThat(content.blocks()).hasSize(2);
        assertThat(content.blocks().get(1).text()).hasSize(2_000_000 - (words.endsWith(" ") ? 1 : 0));
    }

    @Test
    void staysFastOnWhateverIsRepeated() {
        for (String part :
                List.of("\n", "- a\n", "> a\n", "1. a\n\n", "a\n", "By A\n", " — ", "\" ", "a .", "  -\n", "2024 ")) {
            readWithin("Headline\n\nA paragraph.\n\n" + part.repeat(Math.min(400_000 / part.length(), 19_000)));
        }
    }

    /** The first real input; third-party text, so only where it is at hand. */
    @Test
    void readsTheFirstRealInput() throws IOException {
        Path input = Path.of("../shared/input/000_65c4adf899b78521.txt");
        assumeTrue(Files.exists(input));

        String text = ArticleText.decode(Files.readAllBytes(input));
        ArticleContent content = reader.read(text);

        assertThat(content.source()).isEqualTo("DW");
        assertThat(content.published()).isEqualTo("May 7, 2024");
        assertThat(texts(content, BlockKind.HEADLINE)).containsExactly("North Korea and Iran — a new alliance?");
        assertThat(texts(content, BlockKind.BYLINE)).containsExactly("By Julian Ryall");
        assertThat(texts(content, BlockKind.STANDFIRST)).hasSize(1);
        assertThat(texts(content, BlockKind.CROSSHEAD))
                .containsExactly(
                        "Iran denies talks on nuclear program",
                        "Alliance of communists and theocrats",
                        "North Korea focuses on closest allies",
                        "Nuclear and drone secrets",
                        "Pyongyang needs Iranian oil");
        assertThat(texts(content, BlockKind.CREDIT)).containsExactly("Edited by: Darko Janjevic");
        assertThat(content.blocks()).hasSize(29);
        assertThat(texts(content, BlockKind.PARAGRAPH)).hasSize(20);
        assertThat(LostWords.wordsOf(content))
                .isEqualTo(LostWords.wordsOf(text.replace("top of page", "")
                        .replace("bottom of page", "")
                        .replace("Source: DW", "")
                        .replace("May 7, 2024", "")));
    }

    private ArticleContent readWithin(String text) {
        return org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> reader.read(text));
    }

    private static List<String> texts(ArticleContent content, BlockKind kind) {
        return content.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(Block::text)
                .toList();
    }

    private void assertRefused(String text, String sentence) {
        assertThatExceptionOfType(ArticleRefused.class)
                .isThrownBy(() -> reader.read(text))
                .withMessage(sentence)
                .extracting(ArticleRefused::reason)
                .isEqualTo(Reason.NO_ARTICLE);
    }
}
