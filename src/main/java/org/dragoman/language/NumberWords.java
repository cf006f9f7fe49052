package org.dragoman.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words a language writes a whole number with, cardinal and ordinal, in every gender CLDR knows: {@code cinco},
 * {@code quinta}, …
 */
public final class NumberWords {

    private static final ConcurrentHashMap<LanguageTag, NumberWords> KNOWN = new ConcurrentHashMap<>();

    private final RuleBasedNumberFormat format;
    private final Locale locale;
    private final ConcurrentHashMap<Long, Set<String>> spelled = new ConcurrentHashMap<>();

    private NumberWords(LanguageTag language) {
        this.locale = language.locale();
        this.format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language.value()), RuleBasedNumberFormat.SPELLOUT);
    }

    public static NumberWords of(LanguageTag language) {
        return KNOWN.computeIfAbsent(language, NumberWords::new);
    }

    /** In lower case, without soft hyphens; empty when CLDR does not know the language's number words. */
    public Set<String> of(long number) {
        return spelled.computeIfAbsent(number, this::spell);
    }

    /** ICU gives the words of the machine's own language where it does not know those asked for. */
    private boolean isOfTheMachinesLanguage() {
        String given = format.getLocale(ULocale.VALID_LOCALE).getLanguage();
        return !given.equals(locale.getLanguage())
                && given.equals(ULocale.getDefault().getLanguage());
    }

    /** The format is not safe for use by several threads. */
    private synchronized Set<String> spell(long number) {
        if (isOfTheMachinesLanguage()) {
            return Set.of();
        }
        return Arrays.stream(format.getRuleSetNames())
                .filter(rules -> rules.startsWith("%spellout-") && !rules.endsWith("-year"))
                .map(rules -> format.format(number, rules).replace("\u00AD", "").toLowerCase(locale))
                .filter(words -> words.codePoints().noneMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
