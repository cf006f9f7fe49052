package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` Vino  hoy . `          | Vino hoy.",
                "`\" Es cierto,\"  dijo.` | \"Es cierto,\" dijo.",
                "`“ Es cierto ” ( no )`   | “Es cierto” (no)",
                "`el 1,234 .5 millones`   | el 1,234.5 millones",
                "`5\" y  6\"  y 7\"`      | 5\" y 6\" y 7\""
            })
    void takesStraySpacesAway(String text, String expected) {
        TaggedText tidied = text(text);
        Tidying.spaces(tidied);
        assertThat(tidied.plain()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "The end, el fin, El fin",
        "said he, Dijo, dijo",
        "iPhone sales, ventas de iPhone, Ventas de iPhone",
        "on it, OTAN, OTAN",
        "May 7, 7 de mayo, 7 de mayo",
        "élan, Élan, élan"
    })
    void givesTheFirstLetterTheSourcesCase(String source, String text, String expected) {
        TaggedText cased = text(text);
        Tidying.firstLetter(new Sentence(source, List.of(), Map.of()), cased);
        assertThat(cased.plain()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Tehran and Rome, Tehran E Roma, Tehran e Roma",
        "It condemned Germany, Condenó Alemania, Condenó Alemania",
        "Merkel Green said, Merkel Verde dijo, Merkel Verde dijo"
    })
    void lowersTheSecondWordBehindAnUnknownFirst(String source, String text, String expected) {
        TaggedText cased = text(text);
        Tidying.secondWord(new Sentence(source, List.of(), Map.of()), cased);
        assertThat(cased.plain()).isEqualTo(expected);
    }

    private static TaggedText text(String plain) {
        TaggedText text = new TaggedText();
        text.append(plain, Set.of());
        return text;
    }
}
