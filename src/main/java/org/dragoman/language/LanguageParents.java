package org.dragoman.language;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language a variant falls back to: CLDR's explicit parents, else the tag without its last part. A change of script
 * is no fallback, because nobody reads one script as a spare for the other.
 */
final class LanguageParents {

    private static final String NONE = "root";
    private static final Map<String, String> EXPLICIT = explicit();

    private static final Set<String> SEVERAL_SCRIPTS = Arrays.stream(ULocale.getAvailableLocales())
            .filter(locale -> !locale.getScript().isEmpty())
            .map(ULocale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    /** ICU takes its time, and the same few languages are asked for with every term. */
    private static final Map<LanguageTag, List<LanguageTag>> CHAINS = new ConcurrentHashMap<>();

    /** Tags come from outside too, so the memory is bounded. */
    private static final int MOST_CHAINS = 1000;

    private LanguageParents() {}

    /** A tag and its parents, nearest first. */
    static List<LanguageTag> chain(LanguageTag tag) {
        List<LanguageTag> known = CHAINS.get(tag);
        if (known != null) {
            return known;
        }
        List<LanguageTag> chain = new ArrayList<>();
        for (Optional<LanguageTag> next = Optional.of(tag);
                next.isPresent();
                next = next.get().parent()) {
            chain.add(next.get());
        }
        if (CHAINS.size() < MOST_CHAINS) {
            CHAINS.put(tag, List.copyOf(chain));
        }
        return List.copyOf(chain);
    }

    /** The parent's tag, or null at the top. */
    static @Nullable String of(String tag) {
        ULocale locale = withNeededScript(ULocale.forLanguageTag(tag));
        String parent = EXPLICIT.get(locale.getBaseName());
        if (parent == null) {
            parent = ULocale.getFallback(locale.getBaseName());
        }
        if (parent.isEmpty() || parent.equals(NONE)) {
            return null;
        }
        ULocale candidate = new ULocale(parent);
        return script(candidate).equals(script(locale)) ? candidate.toLanguageTag() : null;
    }

    /** The script it is written in, four letters; the likely one where the tag says none. */
    static String script(ULocale locale) {
        return ULocale.addLikelySubtags(locale).getScript();
    }

    /** Where a language is written in several scripts, {@code zh-TW} is {@code zh-Hant-TW} and finds {@code zh-Hant}. */
    private static ULocale withNeededScript(ULocale locale) {
        if (!locale.getScript().isEmpty()
                || locale.getCountry().isEmpty()
                || EXPLICIT.containsKey(locale.getBaseName())
                || !SEVERAL_SCRIPTS.contains(locale.getLanguage())) {
            return locale;
        }
        return new ULocale.Builder().setLocale(locale).setScript(script(locale)).build();
    }

    private static Map<String, String> explicit() {
        Map<String, String> parents = new HashMap<>();
        UResourceBundle table = UResourceBundle.getBundleInstance(
                        ICUData.ICU_BASE_NAME, "supplementalData", LanguageParents.class.getClassLoader())
                .get("parentLocales");
        for (int i = 0; i < table.getSize(); i++) {
            UResourceBundle entry = table.get(i);
            String parent = entry.getKey();
            String[] children = entry.getType() == UResourceBundle.STRING
                    ? new String[] {entry.getString()}
                    : entry.getStringArray();
            for (String child : children) {
                parents.put(child, parent);
            }
        }
        return Map.copyOf(parents);
    }
}
