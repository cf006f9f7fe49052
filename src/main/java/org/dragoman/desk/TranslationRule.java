package org.dragoman.desk;

import java.util.Locale;

/** What a desk does with an article in one language. */
enum TranslationRule {
    /** At once, wholly. */
    TRANSLATE,
    /** Headline and standfirst at once; the rest when an editor takes the offer. */
    OFFER,
    /** Not, until somebody asks for it. */
    SKIP;

    /**
     * @throws IllegalArgumentException with a sentence for people when there is no such rule
     */
    static TranslationRule ofWireName(String wireName) {
        for (TranslationRule rule : values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no rule for a language; one of: translate, offer, skip.");
    }
}
