package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPANISH  | de el Reino Unido a el fin   | del Reino Unido al fin",
                "SPANISH  | de El Cairo, de él           | de El Cairo, de él",
                "SPANISH  | Siria y Irán y hielo         | Siria e Irán y hielo",
                "SPANISH  | siete o ocho                 | siete u ocho",
                "CATALAN  | de els Estats Units de Iran  | dels Estats Units d’Iran",
                "CATALAN  | de Iemen per el poble        | de Iemen pel poble",
                "GALICIAN | de os Estados Unidos en o mar | dos Estados Unidos no mar"
            })
    void contractsWhatIsAlwaysContracted(Pair pair, String text, String expected) {
        TaggedText contracted = text(text);
        Grammar.contract(pair, contracted);
        assertThat(contracted.plain()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is it?          | Es?        | ¿Es?",
                "\"Is it?\"      | \"Es?\"    | \"¿Es?\"",
                "He said \"No?\" | Dijo \"No?\" | Dijo \"No?\"",
                "It is.          | Es.        | Es."
            })
    void opensSpanishQuestions(String source, String text, String expected) {
        TaggedText question = text(text);
        Grammar.question(Pair.SPANISH, source, question);
        assertThat(question.plain()).isEqualTo(expected);
    }

    private static TaggedText text(String plain) {
        TaggedText text = new TaggedText();
        text.append(plain, Set.of());
        return text;
    }
}
