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
                "Only for use in English",
                "Only for English-language media",
                "No translation permitted",
                "This item may not be translated",
                "No translation into other languages"
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
                "Written in English. For online use only",
                "Not for translation into Spanish",
                "May not be translated into German or French.",
                "No use in Spanish-language media"
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                No use in Spanish-language media                          | es
                Not for Spanish- and French-language media                | es,fr
                Editorial use only. Not for German language publications. | de
                Not for translation into Spanish                          | es
                May not be translated into German or Brazilian Portuguese. | de,pt-BR
                Translation into Catalan is prohibited                    | ca
                Translation into Catalan                                  | ''
                SPANISH LANGUAGE MEDIA OUT                                | es
                NO SALES; SPANISH, GERMAN OUT                             | es,de
                Tickets for the Spanish show were sold out                | ''
                No restrictions, Spanish-language media welcome           | ''
                No publication in Spain                                   | ''""")
    void readsLanguagesThatAreExcluded(String terms, String languages) {
        assertThat(UsageTerms.of(terms).languages().except()).isEqualTo(codes(languages));
        assertThat(UsageTerms.of(terms).languages().only()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Only for use in Spanish- or Catalan-language media | es,ca
                For Spanish-language media only                    | es
                French-language editions only                      | fr
                Only for online use                                | ''""")
    void readsLanguagesThatAloneAreAllowed(String terms, String languages) {
        assertThat(UsageTerms.of(terms).languages().only()).isEqualTo(codes(languages));
        assertThat(UsageTerms.of(terms).languages().except()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No translation permitted", "Only for English-language media", "This item may not be translated"
            })
    void aPictureThatMayNotBeTranslatedIsForEnglishAlone(String terms) {
        Limits languages = MediaLimits.of(picture(terms)).languages();

        assertThat(languages.exclude(LanguageTag.of("es"))).isTrue();
        assertThat(languages.exclude(LanguageTag.of("pt-BR"))).isTrue();
        assertThat(languages.exclude(LanguageTag.ENGLISH)).isFalse();
    }

    @Test
    void aPictureNotForALanguageIsForTheOthers() {
        Limits languages =
                MediaLimits.of(picture("No use in Spanish-language media")).languages();

        assertThat(languages.exclude(LanguageTag.of("es-MX"))).isTrue();
        assertThat(languages.exclude(LanguageTag.of("ca"))).isFalse();
    }

    private static Media picture(String terms) {
        return new Media("m1", Media.Kind.PICTURE, null, null, List.of(), Rights.stated(null, null, terms), null, null);
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
