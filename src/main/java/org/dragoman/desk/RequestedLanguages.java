package org.dragoman.desk;

import java.util.List;
import java.util.Objects;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Languages as a request writes them. */
final class RequestedLanguages {

    private RequestedLanguages() {}

    /** {@code es,ca}; none for null. */
    static List<LanguageTag> of(@Nullable String commaSeparated) {
        return commaSeparated == null ? List.of() : of(List.of(commaSeparated.split(",")));
    }

    /**
     * @throws Refusal when one of them is no language, or is English
     */
    static List<LanguageTag> of(List<String> tags) {
        if (tags.stream().anyMatch(Objects::isNull)) {
            throw Refusal.badRequest("One of the languages is null; write tags like es, pt-BR or zh-Hant.");
        }
        return tags.stream()
                .filter(tag -> !tag.isBlank())
                .map(RequestedLanguages::target)
                .distinct()
                .toList();
    }

    private static LanguageTag target(String tag) {
        LanguageTag language = one(tag);
        if (language.base().equals(LanguageTag.ENGLISH)) {
            throw Refusal.badRequest("Articles come in English; \"" + tag + "\" is no language to translate into.");
        }
        return language;
    }

    static LanguageTag one(String tag) {
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
    }

    static @Nullable LanguageTag optional(@Nullable String tag) {
        return tag == null || tag.isBlank() ? null : one(tag);
    }
}
