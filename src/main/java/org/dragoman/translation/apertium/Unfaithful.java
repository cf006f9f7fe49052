package org.dragoman.translation.apertium;

/** Something that must come back did not; the message tells an editor what. */
class Unfaithful extends Exception {

    Unfaithful(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
