package org.dragoman.translation;

import org.dragoman.language.LanguageTag;

/** An engine that is never to be asked: it has a name, a fingerprint and what a test says of its availability. */
record StubbornEngine(String name, String fingerprint, Availability availability) implements TranslationEngine {

    StubbornEngine(String name, String fingerprint) {
        this(name, fingerprint, new Availability.Ready());
    }

    @Override
    public Availability availability(LanguageTag target) {
        return availability;
    }

    @Override
    public String fingerprint(LanguageTag target) {
        return fingerprint;
    }

    @Override
    public EngineAnswer translate(TranslationRequest request, AnswerListener received) {
        throw new AssertionError("nobody should ask " + name);
    }
}
