package org.dragoman.glossary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a glossary file's name says: {@code politics.csv} holds a domain, {@code politics.ar.csv} the Arabic of it.
 *
 * @param language null where the file holds the whole domain
 */
record GlossaryName(String file, String domain, @Nullable LanguageTag language) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9_-]*)(?:\\.([A-Za-z0-9-]+))?\\.csv");

    static Optional<GlossaryName> of(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        String tag = name.group(2);
        try {
            return Optional.of(new GlossaryName(file, name.group(1), tag == null ? null : LanguageTag.of(tag)));
        } catch (IllegalArgumentException notALanguage) {
            return Optional.empty();
        }
    }
}
