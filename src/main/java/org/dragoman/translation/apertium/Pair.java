package org.dragoman.translation.apertium;

import java.util.Optional;
import org.dragoman.language.LanguageTag;

/** The pairs whose output is worth an editor's time; the others of Apertium's are not, see the package. */
enum Pair {
    SPANISH("es", "eng-spa", "apertium-eng-spa"),
    CATALAN("ca", "eng-cat", "apertium-eng-cat"),
    GALICIAN("gl", "en-gl", "apertium-en-gl");

    private final String language;
    private final String mode;
    private final String debianPackage;

    Pair(String language, String mode, String debianPackage) {
        this.language = language;
        this.mode = mode;
        this.debianPackage = debianPackage;
    }

    /** The pair for a language or a regional variant of it. */
    static Optional<Pair> into(LanguageTag target) {
        String base = target.base().value();
        for (Pair pair : values()) {
            if (pair.language.equals(base)) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /** Apertium's name for it, which its mode file bears. */
    String mode() {
        return mode;
    }

    /** The Debian package that holds it. */
    String debianPackage() {
        return debianPackage;
    }
}
