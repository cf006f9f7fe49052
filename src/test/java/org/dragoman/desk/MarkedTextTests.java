package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.article.Markup;
import org.dragoman.desk.MarkedText.Mark;
import org.dragoman.desk.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    @Test
    void cutsAMarkAtATagWithinIt() {
        assertThat(MarkedText.of(
                        "A round of <1>sanctions</1> &amp; more",
                        List.of(new Markup(1, "em", Map.of())),
                        List.of(new Mark(2, 20, "t", "term"))))
                .containsExactly(
                        new Piece("", "A ", ""),
                        new Piece("t", "round of ", "term"),
                        new Piece("tag", "<1>", "stands for <em>"),
                        new Piece("t", "sanctions", "term"),
                        new Piece("tag", "</1>", "stands for <em>"),
                        new Piece("", " & more", ""));
    }

    @Test
    void keepsTheLongerOfTwoMarksAtOnePlace() {
        assertThat(MarkedText.of(
                        "European Union", List.of(), List.of(new Mark(0, 8, "t", ""), new Mark(0, 14, "t", ""))))
                .containsExactly(new Piece("t", "European Union", ""));
    }

    @Test
    void showsBrokenTextAsItIsWritten() {
        assertThat(MarkedText.of("<script>alert(1)</script>", List.of(), List.of()))
                .containsExactly(new Piece("", "<script>alert(1)</script>", ""));
    }
}
