package org.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    private static final Numbers NUMBERS = new Numbers();

    private static String message(String language, String source, String target) {
        return NUMBERS.check(Blocks.paragraph(language, source, target)).stream()
                .map(Finding::message)
                .reduce("", String::concat);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "de | It rose to 1,234.5 points. | Es stieg auf 1.234,5 Punkte.",
                "fr | It rose to 1,234.5 points. | Il a atteint 1 234,5 points.",
                "fr | It rose to 12,345 points. | Il a atteint 12\u202F345 points.",
                "es-MX | It rose to 1,234.5 points. | Subió a 1,234.5 puntos.",
                "ar | It rose to 1,234.5 points. | ارتفع إلى ١٬٢٣٤٫٥ نقطة.",
                "de-CH | It rose to 1,234,567 points. | Es stieg auf 1'234'567 Punkte.",
                "hi | India has 1,00,000 villages. | भारत में 1,00,000 गाँव हैं।",
                "es | It costs 2.4 million euros. | Cuesta 2,4 millones de euros.",
                "es | It costs 2.4 billion euros. | Cuesta 2.400 millones de euros.",
                "es | It costs 2 billion euros. | Cuesta 2 mil millones de euros.",
                "de | It costs $2.4bn. | Es kostet 2,4 Mrd. Dollar.",
                "de | It costs $2.4m. | Es kostet 2.400.000 Dollar.",
                "pt-BR | It costs 3 billion euros. | Custa 3 bilhões de euros.",
                "ru | It costs 3 billion euros. | Это стоит 3 млрд евро.",
                "ja | It costs 2.4 million euros. | 240万ユーロかかる。",
                "ja | It costs 140 million euros. | 1億4千万ユーロかかる。",
                "zh | It costs 35,000 euros. | 花费3万5000欧元。",
                "de | It begins at 3 p.m. | Es beginnt um 15 Uhr.",
                "de | It begins at 3:30pm. | Es beginnt um 15.30 Uhr.",
                "fr | It begins at 3.30 pm. | Cela commence à 15 h 30.",
                "es | From 1 to 3 p.m. | De 13 a 15 horas.",
                "es | It ended at 12 a.m. | Terminó a las 0 horas.",
                "de | In the 1990s | In den 90er Jahren",
                "de | In the '90s | In den 1990er Jahren",
                "fr | The 2018-19 season | La saison 2018/2019",
                "es | the 19th century | el siglo XIX",
                "ja | on May 5 | 5月5日に",
                "es | a 9-day trip | un viaje de nueve días",
                "es | a nine-day trip | un viaje de 9 días",
                "ru | after 5 weeks | после пяти недель",
                "de | twenty-five people | 25 Menschen",
                "de | two decades ago | vor 20 Jahren",
                "de | two dozen people | 24 Menschen",
                "gl | with 7 people | con sete persoas",
                "ar | after 2 days | بعد يومين",
                "de | 60 miles away | 100 Kilometer entfernt",
                "de | 2 to 4 inches of rain | 5 bis 10 Zentimeter Regen",
                "de | The 5-foot-11 forward | Der 1,80 m große Stürmer",
                "de | It was 80 degrees. | Es waren 27 Grad.",
                "de | They lost 2-1. | Sie verloren 1:2.",
                "es | Call 0800 555 111. | Llame al 0800 555 111.",
                "es | Visit https://example.org/2024/17 now. | Visite ahora la página.",
                "eu | It costs 2 million euros. | 2 milioi euro balio du."
            })
    void readsEachLanguagesWayOfWriting(String language, String source, String target) {
        assertThat(message(language, source, target)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "es | It has 310 pages. | Tiene 301 páginas. | The source says 310, the translation 301.",
                "es | It has 310 pages. | Tiene muchas páginas. | The source says 310, the translation does not.",
                "es | It has many pages. | Tiene 310 páginas. | The translation says 310, the source does not.",
                "de | It rose by 1.5 %. | Es stieg um 15 %. | The source says 1.5, the translation 15.",
                "es | It costs 2 billion. | Cuesta 2 billones. | The source says 2 billion, the translation 2 billones.",
                "es | It costs 2 billion. | Cuesta 2 millones. | The source says 2 billion, the translation 2 millones.",
                "de | They won 2-1. | Sie siegten 5:1. | The translation says 5:1, the source does not.",
                "de | It begins at 3 p.m. | Es beginnt um 16 Uhr. | The source says 3, the translation 16.",
                "es | a 9-day trip | un viaje de ocho días | The source says 9, the translation does not.",
                "es | a 9-day trip | un viaje de 8 días | The source says 9, the translation 8.",
                "de | 60 miles away | 60.000 Kilometer entfernt | The source says 60, the translation 60.000.",
                "ja | It costs 140 million. | 1億4千ドルかかる。 | The source says 140 million, the translation 1億4千."
            })
    void saysWhatDiffers(String language, String source, String target, String expected) {
        assertThat(message(language, source, target)).isEqualTo(expected);
    }

    @Test
    void aDifferenceIsAWarning() {
        assertThat(NUMBERS.check(Blocks.paragraph("es", "In 2019", "En 2018")))
                .containsExactly(
                        new Finding("numbers", Severity.WARNING, "The source says 2019, the translation 2018."));
    }
}
