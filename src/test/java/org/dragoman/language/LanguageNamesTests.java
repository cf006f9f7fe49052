package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Spanish, es",
        "SPANISH, es",
        " catalan , ca",
        "Brazilian Portuguese, pt-BR",
        "Latin American Spanish, es-419",
        "Traditional Chinese, zh-Hant",
        "Castilian, es",
        "English, en"
    })
    void knowsLanguagesByTheirEnglishNames(String name, String tag) {
        assertThat(LanguageNames.tagOf(name)).isEqualTo(LanguageTag.of(tag));
    }

    @Test
    void knowsNoOthers() {
        assertThat(LanguageNames.tagOf("media")).isNull();
        assertThat(LanguageNames.tagOf("Spain")).isNull();
        assertThat(LanguageNames.tagOf("")).isNull();
    }
}
