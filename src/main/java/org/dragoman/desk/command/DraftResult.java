package org.dragoman.desk.command;

import org.dragoman.language.LanguageTag;

/** What came of one language. */
sealed interface DraftResult {

    record Delivered(MachineDraft draft) implements DraftResult {}

    /**
     * @param exitCode what the command ends with when this is the worst
     */
    record Missing(LanguageTag language, String reason, int exitCode) implements DraftResult {}
}
