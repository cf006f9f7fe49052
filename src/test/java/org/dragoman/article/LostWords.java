package org.dragoman.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of texts and articles, to compare what came in with what was read. */
final class LostWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private LostWords() {}

    static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    static List<String> wordsOf(ArticleContent content) {
        return wordsOf(content.blocks().stream()
                .map(block -> InlineText.parse(block.text()).plain())
                .collect(Collectors.joining(" ")));
    }
}
