package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLLanguagesTests {

    private final DeepLLanguages documented = DeepLLanguages.documented();

    @ParameterizedTest
    @CsvSource({
        "es,es",
        "es-ES,es",
        "es-MX,es-419",
        "es-419,es-419",
        "pt,pt-br",
        "pt-BR,pt-br",
        "pt-PT,pt-pt",
        "zh,zh",
        "zh-Hant,zh-hant",
        "zh-TW,zh-hant",
        "de-AT,de",
        "no,nb",
        "ca,ca",
        "he,he"
    })
    void findsDeepLsCode(String tag, String code) {
        assertThat(documented.codeOf(LanguageTag.of(tag))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"en", "en-GB", "sr-Latn", "tlh"})
    void servesNoOtherLanguageInItsPlace(String tag) {
        assertThat(documented.codeOf(LanguageTag.of(tag))).isEmpty();
    }

    @Test
    void readsWhatDeepLLists() {
        DeepLLanguages languages = java.util.Objects.requireNonNull(LanguageInquiry.read("""
                [{"lang":"de","usable_as_target":true,"features":{"formality":{},"glossary":{}}},
                 {"lang":"pt-BR","usable_as_target":true,"features":["formality"]},
                 {"lang":"en","usable_as_target":false,"features":{}}]"""));

        assertThat(languages.codeOf(LanguageTag.of("pt-BR"))).contains("pt-br");
        assertThat(languages.codeOf(LanguageTag.of("fr"))).isEmpty();
        assertThat(languages.knowsFormality("de")).isTrue();
        assertThat(languages.keepsGlossary("de")).isTrue();
        assertThat(languages.keepsGlossary("pt-br")).isFalse();
    }

    @Test
    void knowsWhereGlossariesAre() {
        assertThat(documented.keepsGlossary("zh-hant")).isTrue();
        assertThat(documented.keepsGlossary("ca")).isFalse();
        assertThat(documented.keepsGlossary("hi")).isFalse();
    }
}
