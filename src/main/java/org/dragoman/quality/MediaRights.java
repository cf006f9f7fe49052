package org.dragoman.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.article.Limits;
import org.dragoman.article.Markup;
import org.dragoman.article.MediaLimits;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a picture may be shown in a language: its rights must allow the language, and every territory the language is
 * published in, which {@code dragoman.territories} says; else that of its tag, as in {@code pt-BR}.
 */
@Component
public class MediaRights {

    private final Map<LanguageTag, List<String>> territories = new LinkedHashMap<>();

    /**
     * @param settings a language and its territories each: {@code es:ES MX}
     * @throws IllegalArgumentException with a sentence for people when one is malformed
     */
    @Autowired
    MediaRights(@Value("${dragoman.territories:}") List<String> settings) {
        settings.stream()
                .map(String::strip)
                .filter(setting -> !setting.isEmpty())
                .forEach(this::add);
    }

    /** Without territories of its own. */
    public MediaRights() {
        this(List.of());
    }

    private void add(String setting) {
        int colon = setting.indexOf(':');
        List<String> codes = List.of(
                setting.substring(colon + 1).strip().toUpperCase(Locale.ROOT).split(" +"));
        if (colon < 1 || !List.of(Locale.getISOCountries()).containsAll(codes)) {
            throw new IllegalArgumentException("DRAGOMAN_TERRITORIES has “" + setting
                    + "”; write a language and ISO 3166 codes of two letters each: es:ES MX,ca:ES AD.");
        }
        territories.put(LanguageTag.of(setting.substring(0, colon)), codes);
    }

    private List<String> territoriesOf(LanguageTag language) {
        for (LanguageTag tag : language.withParents()) {
            List<String> set = territories.get(tag);
            if (set != null) {
                return set;
            }
        }
        String region = language.locale().getCountry();
        return region.isEmpty() ? List.of() : List.of(region);
    }

    /** Why it may not be shown, for people; null when it may. */
    public @Nullable String refusal(MediaLimits limits, LanguageTag language) {
        List<String> reasons = new ArrayList<>();
        if (limits.languages().exclude(language)) {
            reasons.add(language.englishName());
        }
        Limits where = limits.territories();
        territoriesOf(language).stream()
                .filter(where::exclude)
                .map(MediaRights::name)
                .forEach(reasons::add);
        return reasons.isEmpty()
                ? null
                : limits.what() + " is left out of the publication: its rights do not allow "
                        + String.join(", ", reasons) + ".";
    }

    private static String name(String territory) {
        return new Locale.Builder().setRegion(territory).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** What an editor of a row is to know that belongs to such a picture. */
    List<Finding> findings(List<Markup> markup, LanguageTag language) {
        MediaLimits limits = MediaLimits.of(markup);
        String refusal = limits == null ? null : refusal(limits, language);
        return refusal == null ? List.of() : List.of(new Finding("media-rights", Severity.WARNING, refusal));
    }
}
