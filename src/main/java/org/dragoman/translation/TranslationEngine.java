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
     * @throws InterruptedException when the program stops meanwhile
     */
    EngineAnswer translate(TranslationRequest request) throws InterruptedException;
}
