package org.dragoman.translation;

/** Whether an engine would take work for a language. */
public sealed interface Availability {

    record Ready() implements Availability {}

    /** The engine does not know the language and never will by itself. */
    record NotServed(String reason) implements Availability {}

    /**
     * It knows the language, but cannot work now.
     *
     * @param reason one sentence that says what to do
     */
    record Unavailable(HeldCode code, String reason) implements Availability {}
}
