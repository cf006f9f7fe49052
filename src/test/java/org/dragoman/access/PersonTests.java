package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;

class PersonTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final LanguageTag ARABIC = LanguageTag.of("ar");

    private static Person with(Right right, Set<LanguageTag> languages, Set<String> desks) {
        return new Person("ana", List.of(new Grant(right, languages, desks)));
    }

    @Test
    void hasARightOnlyForItsLanguagesAndDesks() {
        Person editor = with(Right.EDITOR, Set.of(SPANISH), Set.of("politics"));

        assertThat(editor.may(Right.EDITOR, SPANISH, "politics")).isTrue();
        assertThat(editor.may(Right.EDITOR, ARABIC, "politics")).isFalse();
        assertThat(editor.may(Right.EDITOR, SPANISH, "sport")).isFalse();
        assertThat(editor.may(Right.APPROVER, SPANISH, "politics")).isFalse();
        assertThat(editor.may(Right.EDITOR)).isTrue();
        assertThat(editor.may(Right.ADMIN)).isFalse();
    }

    @Test
    void emptyListsMeanEverywhere() {
        assertThat(with(Right.EDITOR, Set.of(), Set.of()).may(Right.EDITOR, ARABIC, "sport"))
                .isTrue();
    }

    @Test
    void languageCoversItsVariantsButNotTheOtherWayRound() {
        Person spanish = with(Right.TRANSLATOR, Set.of(SPANISH), Set.of());
        Person mexican = with(Right.TRANSLATOR, Set.of(LanguageTag.of("es-MX")), Set.of());

        assertThat(spanish.may(Right.TRANSLATOR, LanguageTag.of("es-MX"), null)).isTrue();
        assertThat(mexican.may(Right.TRANSLATOR, SPANISH, null)).isFalse();
        assertThat(with(Right.TRANSLATOR, Set.of(LanguageTag.of("fi")), Set.of())
                        .may(Right.TRANSLATOR, LanguageTag.of("fil"), null))
                .isFalse();
    }

    @Test
    void approverMayEditAndAdministratorEverything() {
        Person approver = with(Right.APPROVER, Set.of(SPANISH), Set.of());

        assertThat(approver.may(Right.EDITOR, SPANISH, "sport")).isTrue();
        assertThat(approver.may(Right.EDITOR, ARABIC, "sport")).isFalse();
        assertThat(approver.may(Right.CHIEF, SPANISH, "sport")).isFalse();
        for (Right right : Right.values()) {
            assertThat(with(Right.ADMIN, Set.of(), Set.of()).may(right, ARABIC, "sport"))
                    .as(right.wireName())
                    .isTrue();
        }
    }

    @Test
    void refusalNamesTheMissingRightAndItsPlace() {
        assertThatThrownBy(() -> with(Right.EDITOR, Set.of(), Set.of()).require(Right.APPROVER, ARABIC, "sport"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(
                        "This needs the \"approver\" right for Arabic at the desk sport; ask an administrator for it.");
    }
}
