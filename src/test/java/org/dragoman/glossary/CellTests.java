package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    private static Cell cell(String written) {
        return Cell.parse(written, "Iran");
    }

    @Test
    void readsPreferredAdmittedAndForbiddenForms() {
        assertThat(cell("Irán | República Islámica|!Persia"))
                .isEqualTo(new Cell(List.of("Irán", "República Islámica"), List.of("Persia")));
    }

    @Test
    void takesATildeForTheEnglishForm() {
        assertThat(cell("~|Irán|!Persia").forms()).containsExactly("Iran", "Irán");
        assertThat(cell("Irán|!~").forbidden()).containsExactly("Iran");
    }

    @Test
    void takesEscapedSignsAsThemselves() {
        assertThat(cell("\\!Kung|\\~|a\\|b|\\#uno|c\\\\d").forms())
                .containsExactly("!Kung", "~", "a|b", "#uno", "c\\d");
        assertThat(cell("Yahoo!|a~b|C#").forms()).containsExactly("Yahoo!", "a~b", "C#");
    }

    @Test
    void takesABlankCellForNoRule() {
        assertThat(cell(" \u00A0")).isEqualTo(Cell.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "|a", "a||b", "!", "a|! ", "a\\b", "a\\", "a|!a", "~|!Iran"})
    void refusesWhatCannotBeMeant(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> cell(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Irán|!Persia", "\\!Kung|a\\|b|c\\\\d|\\#x|\\~", "!a|!b", "Yahoo!"})
    void writesACellAsItReadsIt(String written) {
        assertThat(cell(cell(written).toString())).isEqualTo(cell(written));
    }
}
