package org.dragoman.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;

/**
 * What a desk does in each language, in the order it names them; a language it does not name is not translated.
 * Written {@code es,ca=offer,gl=skip}; without a rule a language is translated.
 */
record LanguageRules(Map<LanguageTag, TranslationRule> byLanguage) {

    LanguageRules {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /**
     * @param written its parts: {@code es}, {@code ca=offer}
     * @throws IllegalArgumentException with a sentence for people when one cannot be understood
     */
    static LanguageRules parse(List<String> written) {
        Map<LanguageTag, TranslationRule> rules = new LinkedHashMap<>();
        for (String part : written) {
            if (part.isBlank()) {
                continue;
            }
            String[] sides = part.strip().split("\\s*=\\s*", 2);
            LanguageTag language = LanguageTag.of(sides[0]);
            if (language.base().equals(LanguageTag.ENGLISH)) {
                throw new IllegalArgumentException("Articles come in English; leave \"" + sides[0] + "\" out.");
            }
            TranslationRule rule = sides.length == 1 ? TranslationRule.TRANSLATE : TranslationRule.ofWireName(sides[1]);
            TranslationRule other = rules.put(language, rule);
            if (other != null && other != rule) {
                throw new IllegalArgumentException("\"" + sides[0] + "\" has two rules; leave one out.");
            }
        }
        return new LanguageRules(rules);
    }
}
