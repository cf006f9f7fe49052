package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalNamesTests {

    @Test
    void findsANameApertiumTranslatedInPart() {
        assertThat(names("said Kim Sung Kyung, a professor", "dijo Kim Cantada Kyung, un profesor"))
                .containsExactly("Kim Sung Kyung");
    }

    @Test
    void leavesOutTitleNationalityAndOffice() {
        assertThat(names(
                        "Then-US President George W. Bush met Iranian Foreign Ministry envoy Nasser Green.",
                        "Presidente de EE.UU. George W. Arbusto Ministerio Extranjero iraní Nasser Verde."))
                .containsExactly("George W. Bush", "Nasser Green");
    }

    @Test
    void findsASurnameBehindATitle() {
        assertThat(names("It was Mr. Smith.", "Fue Señor Herrero.")).containsExactly("Smith");
    }

    @Test
    void findsAnUnknownNameInTheGenitive() {
        assertThat(names("In Pinkston's house", "En Pinkston casa")).containsExactly("Pinkston");
    }

    @Test
    void leavesWhatIsNoPerson() {
        assertThat(names(
                        "In the Cold War, Troy University called him the \"Great Satan\" of Hong Kong.",
                        "En la Guerra Fría, la Universidad de Troy le llamó el \"Gran Satan\" de Hong Kong."))
                .isEmpty();
    }

    private static List<String> names(String sentence, String translation) {
        return PersonalNames.in(sentence, translation).stream()
                .map(name -> sentence.substring(name.start(), name.end()))
                .toList();
    }

    @Test
    void findsPeopleNamedLikePlaces() {
        assertThat(names("Paris Hilton met Chad Smith.", "París Hilton conoció Chad Herrero."))
                .containsExactly("Paris Hilton", "Chad Smith");
    }
}
