package org.dragoman.desk;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk finds its folders, and what it translates.
 *
 * @param languages what a desk without a rule of its own translates into: {@code es,ca,gl}
 * @param engineProbeSeconds how often a paused engine is tried again
 */
@ConfigurationProperties("dragoman")
public record DeskSettings(
        Path data,
        Path inbox,
        Path outbox,
        Path glossaries,
        Path routes,
        List<String> languages,
        @DefaultValue("60") int engineProbeSeconds) {

    public DeskSettings {
        languages = List.copyOf(languages);
        languages.forEach(DeskSettings::check);
        if (engineProbeSeconds < 1) {
            throw new IllegalArgumentException("DRAGOMAN_ENGINE_PROBE_SECONDS must be 1 or more.");
        }
    }

    private static void check(String language) {
        try {
            if (!language.isBlank() && LanguageTag.of(language).base().equals(LanguageTag.ENGLISH)) {
                throw new IllegalArgumentException("Articles come in English; leave \"" + language + "\" out.");
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("DRAGOMAN_LANGUAGES cannot be used: " + malformed.getMessage());
        }
    }

    /** The languages of {@code DRAGOMAN_LANGUAGES}. */
    public List<LanguageTag> targets() {
        return languages.stream()
                .filter(language -> !language.isBlank())
                .map(LanguageTag::of)
                .distinct()
                .toList();
    }
}
