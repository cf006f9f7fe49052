package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRulesTests {

    @Test
    void aLanguageWithoutARuleIsTranslated() {
        assertThat(LanguageRules.parse(List.of("es", " ca = offer ", "", "pt-BR=skip", "de=translate"))
                        .byLanguage())
                .containsExactly(
                        entry(LanguageTag.of("es"), TranslationRule.TRANSLATE),
                        entry(LanguageTag.of("ca"), TranslationRule.OFFER),
                        entry(LanguageTag.of("pt-BR"), TranslationRule.SKIP),
                        entry(LanguageTag.of("de"), TranslationRule.TRANSLATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es=maybe    | "maybe" is no rule for a language; one of: translate, offer, skip.
            en-GB=offer | Articles come in English; leave "en-GB" out.
            es,es=skip  | "es" has two rules; leave one out.
            no such     | "no such" is no language tag; write one like es, pt-BR or zh-Hant (BCP 47).
            """)
    void whatCannotBeUnderstoodIsSaid(String rules, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageRules.parse(List.of(rules.split(","))))
                .withMessage(sentence);
    }
}
