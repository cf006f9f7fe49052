package org.dragoman.desk;

import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.review.Draft;
import org.dragoman.review.Held;
import org.jspecify.annotations.Nullable;

/** Why a draft is held, in words the reader can do something with: only administrators are told of settings. */
final class HoldSentence {

    private HoldSentence() {}

    static @Nullable String of(Draft draft, Person reader) {
        Held held = draft.held();
        if (held == null) {
            return null;
        }
        return reader.may(Right.ADMIN)
                ? held.reason()
                : forEditors(held, draft.language().englishName());
    }

    private static String forEditors(Held held, String language) {
        return switch (held.code()) {
            case NO_ENGINE ->
                "Nobody translates into " + language
                        + " here yet. Ask an administrator for an engine, or reject the draft.";
            case KEY ->
                "The engine for " + language
                        + " refuses us. Ask an administrator to see to its key; the draft goes on by itself then.";
            default -> held.reason();
        };
    }
}
