package org.dragoman.translation.deepl;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.language.LanguageTag;

/**
 * The target languages DeepL serves.
 *
 * @param formality codes in lower case to whether DeepL knows formality there
 * @param glossaries base codes in lower case for which it keeps glossaries
 */
record DeepLLanguages(Map<String, Boolean> formality, Set<String> glossaries) {

    /** Base codes with glossaries, from DeepL's documentation; for when the API does not say. */
    static final Set<String> DOCUMENTED_GLOSSARIES = codes(
            "ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nb nl" + " pl pt ro ru sk sl sv tr uk vi zh");

    private static final Set<String> WITH_FORMALITY = codes("de es es-419 fr it ja nl pl pt-br pt-pt ru");

    private static final Set<String> WITHOUT_FORMALITY =
            codes("ar bg cs da el et fi he hu id ko lt lv nb ro sk sl sv th"
                    + " tr uk vi zh zh-hans zh-hant af az be bn bs ca cy eu fa ga gl gu hi hr hy is ka kk kn ky lb mk ml mn mr ms"
                    + " mt my ne pa ps sq sr sw ta te tg tk tl tt ur uz");

    DeepLLanguages {
        formality = Map.copyOf(formality);
        glossaries = Set.copyOf(glossaries);
    }

    /** What is assumed until DeepL has been asked: the languages its documentation lists. */
    static DeepLLanguages documented() {
        Map<String, Boolean> formality = new TreeMap<>();
        WITHOUT_FORMALITY.forEach(code -> formality.put(code, false));
        WITH_FORMALITY.forEach(code -> formality.put(code, true));
        return new DeepLLanguages(formality, DOCUMENTED_GLOSSARIES);
    }

    private static Set<String> codes(String list) {
        return new TreeSet<>(Set.of(list.split(" ")));
    }

    /** DeepL's code for a language: the variant itself, else the nearest that reads as the same language and script. */
    Optional<String> codeOf(LanguageTag target) {
        if (target.base().equals(LanguageTag.ENGLISH)) {
            return Optional.empty();
        }
        ULocale full = ULocale.addLikelySubtags(ULocale.forLanguageTag(target.value()));
        String language =
                target.base().value().equals("no") ? "nb" : target.base().value();
        return first(
                        target.value(),
                        language + "-" + full.getScript(),
                        language + "-" + full.getCountry(),
                        isLatinAmerican(full) ? "es-419" : "")
                .or(() -> sharesScript(language, full) ? first(language) : Optional.empty());
    }

    private Optional<String> first(String... candidates) {
        for (String candidate : candidates) {
            String code = candidate.toLowerCase(Locale.ROOT);
            if (formality.containsKey(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static boolean isLatinAmerican(ULocale full) {
        return full.getLanguage().equals("es") && !Set.of("ES", "GQ", "PH").contains(full.getCountry());
    }

    private static boolean sharesScript(String language, ULocale full) {
        return ULocale.addLikelySubtags(new ULocale(language)).getScript().equals(full.getScript());
    }

    boolean knowsFormality(String code) {
        return formality.getOrDefault(code, false);
    }

    /** Whether DeepL keeps a glossary from English to the language, whichever variant. */
    boolean keepsGlossary(String code) {
        return glossaries.contains(glossaryCode(code));
    }

    /** Glossaries know base codes only. */
    static String glossaryCode(String code) {
        int hyphen = code.indexOf('-');
        return hyphen < 0 ? code : code.substring(0, hyphen);
    }
}
