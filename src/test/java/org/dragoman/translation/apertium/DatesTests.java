package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPANISH  | It ended on April 13. | el 13 de abril",
                "SPANISH  | May 7, 2024           | 7 de mayo de 2024",
                "SPANISH  | since Sept. 30, when  | 30 de septiembre",
                "CATALAN  | On April 13, 2024, he | el 13 d’abril del 2024",
                "CATALAN  | May 7, 2024           | 7 de maig del 2024",
                "GALICIAN | on May 7, 2024        | o 7 de maio de 2024"
            })
    void putsTheDayFirst(Pair pair, String text, String expected) {
        assertThat(Dates.in(text, pair)).extracting(Kept::target).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in May 2024", "May 32", "April 13-15", "he may 5", "March 4.5"})
    void leavesWhatIsNoDay(String text) {
        assertThat(Dates.in(text, Pair.SPANISH)).isEmpty();
    }

    @Test
    void findsEachDate() {
        assertThat(Dates.in("from May 5 to June 6", Pair.SPANISH))
                .extracting(Kept::target)
                .containsExactly("5 de mayo", "6 de junio");
    }
}
