package org.dragoman.glossary;

/** Finds what is wrong, or only looks right, in glossary files. */
public final class GlossaryLint {

    private GlossaryLint() {}

    static GlossaryProblem badName(String file) {
        return GlossaryProblem.warning(
                file,
                1,
                "the file is not used: its name is neither DOMAIN.csv nor DOMAIN.LANGUAGE.csv in small letters");
    }
}
