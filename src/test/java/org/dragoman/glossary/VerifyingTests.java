package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyingTests {

    private static TermVerdict verdict(String kind, String cell, String language, String target) {
        String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
        TermBase base = new GlossaryFiles()
                .with("common.csv", "term,kind,match," + language, "Example,%s,exact,%s".formatted(kind, quoted))
                .base();
        return base.verify("Example", target, LanguageTag.of(language), null).get(0);
    }

    @ParameterizedTest(name = "{2}: {1} in {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "name; Irán; es; El ministro de Irán llegó; Irán",
                "name; Irán; es; IRÁN CONDENA; IRÁN",
                "name; El Salvador; es; el presidente del Salvador; del Salvador",
                "name; EE. UU.|Estados Unidos; es; las tropas de EE.UU. llegan; EE.UU.",
                "name; EE. UU.; es; Lo dijo EE. UU.; EE. UU.",
                "name; Iran; fr; l’Iran condamne; Iran",
                "name; Iran; it; dell'Iran; Iran",
                "name; Israel; ca; els atacs d'Israel; Israel",
                "name; Líbano; gl; o presidente do Líbano; Líbano",
                "name; Nordkorea; de; Nordkoreas Führer; Nordkoreas",
                "name; Vereinigte Staaten; de; in den Vereinigten Staaten; Vereinigten Staaten",
                "term; Sanktion; de; ein neues Sanktionspaket; Sanktionspaket",
                "term; misil balístico; es; dos misiles balísticos; misiles balísticos",
                "name; Северная Корея; ru; лидер Северной Кореи; Северной Кореи",
                "name; Иран; ru; с Ираном; Ираном",
                "name; Північна Корея; uk; лідер Північної Кореї; Північної Кореї",
                "name; Іран; uk; з Іраном; Іраном",
                "name; Rosja; pl; prezydent Rosji; Rosji",
                "name; Polska; pl; z Polską; Polską",
                "term; alemán; es; los alemanes; alemanes",
                "term; joven; es; dos jóvenes; jóvenes",
                "term; iraní; es; Iraní de nacimiento; Iraní",
                "term; català; ca; la llei catalana; catalana",
                "name; Irán; cs; s Íránem a Iránem; Iránem",
                "name; إيران; ar; وقالت لإيران; لإيران",
                "name; إيران; ar; ايران; ايران",
                "name; الولايات المتحدة; ar; للولايات المتحدة; للولايات المتحدة",
                "name; İran; tr; İran'ın lideri; İran",
                "name; 北朝鮮; ja; 彼は北朝鮮の指導者だ; 北朝鮮",
                "name; イラン; ja; 米国とイランの; イラン",
                "name; 이란; ko; 이란은 말했다; 이란은",
                "name; NATO; ko; NATO는; NATO",
                "name; US; de; die U.S. Navy; U.S.",
                "name; U.S.; de; die US Navy; US",
                "term; ONG; es; dos ONGs; ONGs",
                "person; Kim Jong Un; de; Kim Jong Uns Rede; Kim Jong Uns",
            })
    void toleratesWhatTheLanguageDoesToAForm(String kind, String cell, String language, String target, String found) {
        TermVerdict verdict = verdict(kind, cell, language, target);
        assertThat(verdict.honoured()).isTrue();
        assertThat(verdict.found()).isEqualTo(found);
    }

    @ParameterizedTest(name = "{2}: {1} not in {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "name; Irán; es; El ministro iraní",
                "name; Irán; es; El presidente de Iran",
                "name; Japón; es; Japon y Pekín",
                "term; alemán; es; el aleman",
                "name; Türkei; de; in der Turkei",
                "name; Pequín; gl; en Pequin",
                "name; China; es; la capital china",
                "name; Corea del Norte; es; Corea del Sur",
                "name; ONU; es; una onu",
                "name; Иран; ru; Ирак",
                "name; イラン; ja; ハイランド",
                "name; Kiew; de; Kyjiw",
                "keep; ``; es; EXAMPLE",
                "keep; ``; es; Examples",
                "term; misil; es; missing",
            })
    void saysWhenNoFormIsThere(String kind, String cell, String language, String target) {
        TermVerdict verdict = verdict(kind, cell, language, target);
        assertThat(verdict.honoured()).isFalse();
        assertThat(verdict.found()).isNull();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Kyiv|!Kiev; la ciudad de Kiev; false; Kiev",
                "Kyiv|!Kiev; KIEV ARDE; false; Kiev",
                "Kyiv|!Kiev; Kyiv, no Kiev; true; Kiev",
                "Irán|!Iran; el presidente de Iran; false; Iran",
                "Irán|!Iran; el presidente de Irán; true; ``",
                "República Islámica de Irán|!Irán; la República Islámica de Irán; true; ``",
                "República Islámica de Irán|!Irán; la República Islámica de Irán e Irán; true; Irán",
                "!Persia; Persia; true; Persia",
                "Naciones Unidas|!Naciones unidas; las Naciones unidas; false; Naciones unidas",
                "Naciones Unidas|!Naciones unidas; las Naciones Unidas; true; ``",
            })
    void reportsForbiddenForms(String cell, String target, boolean honoured, String forbidden) {
        TermVerdict verdict = verdict("name", cell, "es", target);
        assertThat(verdict.honoured()).isEqualTo(honoured);
        assertThat(verdict.forbidden()).isEqualTo(forbidden.isEmpty() ? List.of() : List.of(forbidden));
    }

    @Test
    void takesATermWithoutARuleAsHonoured() {
        assertThat(verdict("name", "", "es", "nada").honoured()).isTrue();
    }

    @Test
    void givesAVerdictForEveryOccurrence() {
        TermBase base = new GlossaryFiles()
                .with("common.csv", "term,kind,es", "Iran,name,Irán")
                .base();
        assertThat(base.verify("Iran and Iran", "Irán e Irán", LanguageTag.of("es"), null))
                .extracting(verdict -> verdict.occurrence().start())
                .containsExactly(0, 9);
    }

    @Test
    void aPersonMayBeCalledByTheShortForm() {
        TermBase base = new GlossaryFiles()
                .with(
                        "common.csv",
                        "term,kind,short,es,ru",
                        "Donald Trump,person,Trump,,Дональд Трамп",
                        "European Union,name,EU,Unión Europea,")
                .base();
        assertThat(base.verify("Donald Trump's plan", "El plan de Trump", LanguageTag.of("es"), null))
                .extracting(TermVerdict::honoured, TermVerdict::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "Trump"));
        assertThat(base.verify("Donald Trump's plan", "El plan del presidente", LanguageTag.of("es"), null))
                .extracting(TermVerdict::honoured)
                .containsExactly(false);
        assertThat(base.verify("The European Union", "La EU", LanguageTag.of("es"), null))
                .extracting(TermVerdict::honoured)
                .containsExactly(false);
    }
}
