package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.translation.Span;
import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void endsNoSentenceBehindAnAbbreviation() {
        assertThat(sentences("Mr. Smith of the U.S. Navy met George W. Bush on Jan. 5. It rained. \"Why?\" he asked."))
                .containsExactly(
                        "Mr. Smith of the U.S. Navy met George W. Bush on Jan. 5.", "It rained.", "\"Why?\" he asked.");
    }

    @Test
    void cutsAtForcedPlacesAndNotInsideKeptPieces() {
        String text = "One two. Three four. Five";
        assertThat(texts(text, Sentences.of(text, List.of(3), List.of(new Span(4, 14)), 100)))
                .containsExactly("One", "two. Three four.", "Five");
    }

    @Test
    void cutsWhatIsTooLongAtSpaces() {
        String text = "aaa bbb ccccccc ddd";
        assertThat(texts(text, Sentences.of(text, List.of(), List.of(), 7)))
                .containsExactly("aaa bbb", "ccccccc", "ddd");
    }

    private static List<String> sentences(String text) {
        return texts(text, Sentences.of(text, List.of(), List.of(), 20_000));
    }

    private static List<String> texts(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
