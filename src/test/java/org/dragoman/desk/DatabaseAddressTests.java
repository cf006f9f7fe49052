package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/dragoman",
                "jdbc:h2:mem:test",
                "jdbc:h2:file:async:./data/dragoman;MODE=PostgreSQL;WRITE_DELAY=0",
                "jdbc:h2:./dragoman;write_delay=0;Mode=POSTGRESQL;LOCK_TIMEOUT=10000"
            })
    void takesWhatLosesNoWork(String address) {
        assertThatCode(() -> DatabaseAddress.check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:h2:file:./d                               | ;WRITE_DELAY=0;MODE=PostgreSQL
            jdbc:h2:~/d;MODE=PostgreSQL                    | ;WRITE_DELAY=0
            jdbc:h2:~/d;MODE=PostgreSQL;WRITE_DELAY=500    | ;WRITE_DELAY=0
            jdbc:h2:tcp://host/d;MODE=Oracle;WRITE_DELAY=0 | ;MODE=PostgreSQL
            """)
    void saysWhatAnAddressOfH2Lacks(String address, String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.check(address))
                .withMessage("SPRING_DATASOURCE_URL would lose work when the program is killed; write " + missing
                        + " at its end.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://root:secret@host/d", "postgres://host/d", ""})
    void refusesOtherDatabases(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.check(address))
                .withMessage("SPRING_DATASOURCE_URL names no database that Dragoman works with; write"
                        + " jdbc:postgresql://host/database, or leave it out for H2 in DRAGOMAN_DATA.");
    }
}
