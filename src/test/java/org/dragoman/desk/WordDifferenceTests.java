package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.desk.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class WordDifferenceTests {

    @Test
    void showsWhatWentAndWhatCame() {
        assertThat(WordDifference.of("due by 30 June 2026.", "due by 30 June 2027."))
                .containsExactly(
                        new Piece("", "due by 30 June ", ""),
                        new Piece("del", "2026.", ""),
                        new Piece("ins", "2027.", ""));
    }

    @Test
    void showsWordsAddedAtTheEnd() {
        assertThat(WordDifference.of("Nobody", "Nobody left"))
                .containsExactly(new Piece("", "Nobody", ""), new Piece("ins", " left", ""));
    }
}
