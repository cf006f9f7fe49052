package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Articles and plain disorder, made at random from a seed: no word is lost, moved, doubled or merged. */
class LostWordsTests {

    private static final List<String> WORDS = List.of(
            "sanctions",
            "ceasefire",
            "Kyiv",
            "NATO",
            "North",
            "Korea",
            "talks",
            "the",
            "a",
            "of",
            "in",
            "union",
            "€5",
            "27",
            "high-level",
            "Security",
            "Council",
            "drones",
            "it’s",
            "minister",
            "said",
            "“quoted",
            "words”",
            "R&D",
            "<2>",
            "U.S.");

    private static final List<String> FURNITURE =
            List.of("top of page", "Skip to content", "Share this article", "Advertisement", "bottom of page");

    @RepeatedTest(200)
    void keepsEveryWordOfAnArticle(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> pieces = pieces(random);
        String text = printed(pieces, random);

        ArticleContent content = new PlainTextReader().read(text);

        assertThat(LostWords.wordsOf(content)).as(text).isEqualTo(LostWords.wordsOf(String.join("\n", pieces)));
    }

    @RepeatedTest(300)
    void keepsEveryWordOfDisorder(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("A headline for it\n\n");
        for (int line = random.nextInt(30) + 3; line > 0; line--) {
            text.append(one(List.of("", "", "  ", "\t", "> ", "- ", "• ", "1. ", "— ", "By ", "Photo: ", "\""), random))
                    .append(words(1 + random.nextInt(14), random))
                    .append(one(List.of("", ".", "?", ":", ".\"", " -", " ."), random))
                    .append(one(List.of("\n", "\n\n", "\n \n", "\r\n"), random));
        }
        text.append("\n\nIt ends with a paragraph.\n");

        ArticleContent content = new PlainTextReader().read(text.toString());

        assertThat(LostWords.wordsOf(content)).as(text.toString()).isEqualTo(LostWords.wordsOf(text.toString()));
    }

    private static List<String> pieces(Random random) {
        List<String> pieces = new ArrayList<>();
        pieces.add("Headline " + words(5, random));
        pieces.add(random.nextBoolean() ? "Standfirst " + words(12, random) + "." : "");
        pieces.add(random.nextBoolean() ? "By Example Writer and Second Name" : "");
        for (int part = 2 + random.nextInt(8); part > 0; part--) {
            switch (random.nextInt(5)) {
                case 0 -> pieces.add("Crosshead " + words(3, random));
                case 1 -> pieces.add("- item " + words(4, random) + "\n- item " + words(20, random));
                case 2 -> pieces.add("> " + words(9, random) + ".");
                default -> {}
            }
            pieces.add("Paragraph " + words(10 + random.nextInt(60), random) + ".");
        }
        pieces.add(random.nextBoolean() ? "Edited by: Third Name" : "");
        pieces.removeAll(Collections.singleton(""));
        return pieces;
    }

    private static String printed(List<String> pieces, Random random) {
        boolean wrapped = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (String piece : pieces) {
            if (random.nextInt(6) == 0) {
                text.append(one(FURNITURE, random)).append("\n\n");
            }
            boolean prose = piece.startsWith("Paragraph ") || piece.startsWith("Standfirst ");
            text.append(wrapped && prose ? wrapped(piece, 60) : piece).append("\n\n");
        }
        return text.toString();
    }

    private static String wrapped(String words, int width) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : words.split(" ")) {
            boolean breaks = column > 0 && column + 1 + word.length() > width;
            text.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
            column = breaks ? word.length() : column + 1 + word.length();
        }
        return text.toString();
    }

    private static String words(int count, Random random) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(one(WORDS, random));
        }
        return String.join(" ", words);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
