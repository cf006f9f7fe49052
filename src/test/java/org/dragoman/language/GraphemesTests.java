package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTests {

    @ParameterizedTest
    @CsvSource({"'', 0", "año, 3", "an\u0303o, 3", "🇪🇸, 1", "👩‍👩‍👧 ok, 4", "नमस्ते, 3", "각, 1"})
    void countsWhatReadersCount(String text, int count) {
        assertThat(Graphemes.count(text)).isEqualTo(count);
    }
}
