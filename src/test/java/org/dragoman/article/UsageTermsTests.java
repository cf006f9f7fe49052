package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTermsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not for translation",
                "NOT FOR TRANSLATION.",
                "For editorial use. No translations.",
                "No translation allowed without written consent",
                "Not for machine translation",
                "This text may not be translated.",
                "It may not be published, broadcast, rewritten or translated.",
                "May not be copied, translated, or redistributed",
                "Must not be translated into other languages",
                "Do not translate",
                "Translation is not permitted",
                "Translations prohibited",
                "Translation rights not granted",
                "All translation rights reserved",
                "Not to be reproduced or translated",
                "English-language use only",
                "For publication in English only",
                "English only",
                "CC BY-ND 4.0",
                "Attribution-NonCommercial-NoDerivatives 4.0",
                "Only for use in English"
            })
    void knowsTheWordingsThatForbidTranslation(String terms) {
        assertThat(UsageTerms.of(terms).forbidTranslation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Translation permitted with credit",
                "For editorial use only",
                "No translation needed",
                "No translation fees",
                "May be translated freely",
                "Not for sale. Translations welcome.",
                "The author translated the quotes herself",
                "Written in English. For online use only"
            })
    void doesNotTakeOtherWordingsForIt(String terms) {
        assertThat(UsageTerms.of(terms).forbidTranslation()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                GERMANY OUT                                 | DE
                GERMANY, AUSTRIA AND SWITZERLAND OUT        | DE,AT,CH
                UK OUT; no archives                         | GB
                SPAIN OUT - NO RESALE                       | ES
                Editorial use only. NO SALES. Germany and Austria OUT | DE,AT
                U.S. OUT                                    | US
                Not for use in Spain or the United States.  | ES,US
                No publication in France, Belgium           | FR,BE
                Editorial use only; no sale within Italy    | IT
                Tickets were sold out in Germany            | ''
                WE RAN OUT OF TIME                          | ''
                Editorial use only                          | ''""")
    void readsCountriesThatAreExcluded(String terms, String countries) {
        assertThat(UsageTerms.of(terms).territories().except()).isEqualTo(codes(countries));
        assertThat(UsageTerms.of(terms).territories().only()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                For use in France only.                 | FR
                Only for use in Germany and Austria     | DE,AT
                Publication within the United Kingdom only | GB
                For use in France                       | ''""")
    void readsCountriesThatAloneAreAllowed(String terms, String countries) {
        assertThat(UsageTerms.of(terms).territories().only()).isEqualTo(codes(countries));
        assertThat(UsageTerms.of(terms).territories().except()).isEmpty();
    }

    @Test
    void partsOfTheWorldStandForTheirCountries() {
        assertThat(UsageTerms.of("EU OUT").territories().except())
                .hasSize(27)
                .contains("DE", "ES", "IE")
                .doesNotContain("GB", "CH");
        assertThat(UsageTerms.of("For use in Europe only.").territories().only())
                .contains("ES", "GB", "RU", "UA");
        assertThat(UsageTerms.of("BRAZIL, LATIN AMERICA OUT").territories().except())
                .contains("BR", "AR", "MX")
                .doesNotContain("US", "ES");
    }

    @Test
    void limitsExcludeWhatIsNotAmongTheOnly() {
        Limits only = new Limits(List.of("es", "pt-BR"), List.of("es-MX"));

        assertThat(only.exclude(LanguageTag.of("es"))).isFalse();
        assertThat(only.exclude(LanguageTag.of("es-AR"))).isFalse();
        assertThat(only.exclude(LanguageTag.of("es-MX"))).isTrue();
        assertThat(only.exclude(LanguageTag.of("pt"))).isTrue();
        assertThat(only.exclude(LanguageTag.of("ca"))).isTrue();
        assertThat(Limits.NONE.exclude(LanguageTag.of("ca"))).isFalse();
    }

    private static List<String> codes(String countries) {
        return countries.isEmpty() ? List.of() : List.of(countries.split(","));
    }
}
