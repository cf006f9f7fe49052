package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ana", "-ana", "a/b", "ana\n", "<ana>"})
    void refusesNamesThatCannotStandInAnAddress(String name) {
        assertThatThrownBy(() -> new NewAccount(name, null, Set.of(Right.EDITOR), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be a name");
    }

    @Test
    void refusesAnAccountWithoutRights() {
        assertThatThrownBy(() -> new NewAccount("ana", null, Set.of(), Set.of(), Set.of()))
                .hasMessage("The account needs at least one right.");
    }

    @Test
    void refusesADeskWithAComma() {
        assertThatThrownBy(() -> new NewAccount("ana", null, Set.of(Right.EDITOR), Set.of(), Set.of("a,b")))
                .hasMessageContaining("\"a,b\" cannot be a desk");
    }

    @Test
    void showsNoPassword() {
        assertThat(new NewAccount("ana", "correct horse", Set.of(Right.EDITOR), Set.of(), Set.of()).toString())
                .doesNotContain("correct horse");
    }

    @Test
    void unknownRightListsTheKnownOnes() {
        assertThatThrownBy(() -> Right.ofWireName("boss"))
                .hasMessage("\"boss\" is no right; the rights are editor, approver, translator, publisher, intake,"
                        + " chief, admin.");
    }
}
