package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTests {

    @ParameterizedTest
    @CsvSource({
        "es-MX, es-MX es-419 es",
        "es-ES, es-ES es",
        "pt-BR, pt-BR pt",
        "pt-AO, pt-AO pt-PT pt",
        "en-GB, en-GB en-001 en",
        "zh-Hant, zh-Hant",
        "zh-TW, zh-TW zh-Hant",
        "zh-MO, zh-MO zh-Hant-HK zh-Hant",
        "zh-Hans, zh-Hans zh",
        "zh-CN, zh-CN zh-Hans zh",
        "en-US, en-US en",
        "sr-Latn, sr-Latn",
        "sr-Cyrl, sr-Cyrl sr",
        "ca-valencia, ca-valencia ca",
        "ar, ar"
    })
    void fallsBackByCldrAndNeverToAnotherScript(String tag, String chain) {
        assertThat(LanguageTag.of(tag).withParents())
                .extracting(LanguageTag::value)
                .containsExactly(chain.split(" "));
    }

    @Test
    void knowsTheScriptOfALanguage() {
        assertThat(LanguageTag.of("uk").script()).isEqualTo("Cyrl");
        assertThat(LanguageTag.of("tr").isWrittenInLatin()).isTrue();
        assertThat(LanguageTag.of("zh-TW").script()).isEqualTo("Hant");
    }

    @Test
    void tellsLanguagesFromWordsThatOnlyLookLikeTags() {
        assertThat(LanguageTag.of("gl").isKnown()).isTrue();
        assertThat(LanguageTag.of("comment").isKnown()).isFalse();
        assertThat(LanguageTag.of("qq").isKnown()).isFalse();
    }
}
