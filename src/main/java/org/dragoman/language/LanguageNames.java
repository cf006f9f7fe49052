package org.dragoman.language;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages by their names in English, as CLDR has them: {@code Spanish}, {@code Brazilian Portuguese}. */
public final class LanguageNames {

    private static final Map<String, LanguageTag> BY_NAME = byName();

    private LanguageNames() {}

    /** The language called so, in whatever case; null when none is. */
    public static @Nullable LanguageTag tagOf(String name) {
        return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, LanguageTag> byName() {
        Map<String, LanguageTag> names = new HashMap<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            LanguageTag tag = new LanguageTag(locale.toLanguageTag());
            names.putIfAbsent(tag.englishName().toLowerCase(Locale.ROOT), tag);
        }
        names.put("castilian", LanguageTag.of("es"));
        names.put("mandarin", LanguageTag.of("zh"));
        names.put("farsi", LanguageTag.of("fa"));
        return names;
    }
}
