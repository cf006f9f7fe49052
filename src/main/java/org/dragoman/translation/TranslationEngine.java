package org.dragoman.translation;

import org.dragoman.language.LanguageTag;

/** A machine that translates from English. */
public interface TranslationEngine {

    /** {@code deepl}, {@code apertium}: names its job pool and what a draft shows. */
    String name();

    /** Whether it would take work for this language now. Cheap: asked for every draft. */
    Availability availability(LanguageTag target);

    /**
     * What, beside the text and its terms, decides the answer: options, model, data version. Equal values promise equal
     * answers, so it is part of the key under which answers are kept.
     */
    String fingerprint(LanguageTag target);

    /**
     * Translates the blocks in as few requests as fit. Never passes the source through as if it were translated.
     *
     * @param received gets every result the moment it arrives, on the calling thread, also when a later request of the
     *     same call fails and the answer is {@code Deferred} or {@code Paused}; what it throws ends the call
     * @throws InterruptedException when the program stops meanwhile
     */
    EngineAnswer translate(TranslationRequest request, AnswerListener received) throws InterruptedException;
}
