package org.dragoman.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A well-formed BCP 47 language tag in its canonical spelling, such as {@code es}, {@code pt-BR} or {@code zh-Hant}.
 *
 * @param value the canonical spelling
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    /** The language every article comes in. */
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

    public LanguageTag {
        value = canonical(value);
    }

    /**
     * The tag in its canonical spelling, whatever the letter case it is given in.
     *
     * @throws IllegalArgumentException with a sentence for people when the tag is malformed
     */
    public static LanguageTag of(String tag) {
        return new LanguageTag(tag);
    }

    private static String canonical(String tag) {
        try {
            String canonical = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            if (!canonical.equals("und")) {
                return canonical;
            }
        } catch (IllformedLocaleException malformed) {
            // said below, as for the empty tag
        }
        throw new IllegalArgumentException(
                "\"" + tag + "\" is no language tag; write one like es, pt-BR or zh-Hant (BCP 47).");
    }

    /** The bare language: {@code pt} of {@code pt-BR}. */
    public LanguageTag base() {
        return new LanguageTag(locale().getLanguage());
    }

    /**
     * The language that serves where this variant has nothing of its own, by CLDR: {@code es-MX} has {@code es-419}, that
     * has {@code es}. Never one in another script: {@code zh-Hant} has none.
     */
    public Optional<LanguageTag> parent() {
        return Optional.ofNullable(LanguageParents.of(value)).map(LanguageTag::new);
    }

    /** The language itself, then its parents, nearest first. */
    public List<LanguageTag> withParents() {
        return LanguageParents.chain(this);
    }

    /** The script it is written in, four letters of ISO 15924; the likely one where the tag says none. */
    public String script() {
        return LanguageParents.script(ULocale.forLanguageTag(value));
    }

    public boolean isWrittenInLatin() {
        return script().equals("Latn");
    }

    /** Whether its language is one of ISO 639, not merely well-formed. */
    public boolean isKnown() {
        return KNOWN.contains(locale().getLanguage());
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** The name an English-speaking desk calls it by: {@code Brazilian Portuguese}. */
    public String englishName() {
        return LocaleDisplayNames.getInstance(
                        ULocale.ENGLISH, com.ibm.icu.text.LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
                .localeDisplayName(ULocale.forLanguageTag(value));
    }

    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(value).isRightToLeft();
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
