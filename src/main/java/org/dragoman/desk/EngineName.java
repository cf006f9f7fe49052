package org.dragoman.desk;

import org.jspecify.annotations.Nullable;

/** How people write the name of an engine. */
final class EngineName {

    private EngineName() {}

    static @Nullable String ofDraft(@Nullable String engine) {
        return engine == null ? null : of(engine);
    }

    static String of(String engine) {
        return switch (engine) {
            case "apertium" -> "Apertium";
            case "deepl" -> "DeepL";
            default -> engine;
        };
    }
}
