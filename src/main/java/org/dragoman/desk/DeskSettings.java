package org.dragoman.desk;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the desk finds its folders, and what it translates.
 *
 * @param languages what a desk without a rule of its own translates into: {@code es,ca,gl}
 */
@ConfigurationProperties("dragoman")
public record DeskSettings(Path data, Path inbox, Path outbox, Path glossaries, Path routes, List<String> languages) {

    /** The languages of {@code DRAGOMAN_LANGUAGES}. */
    public List<LanguageTag> targets() {
        return languages.stream()
                .filter(language -> !language.isBlank())
                .map(LanguageTag::of)
                .distinct()
                .toList();
    }
}
