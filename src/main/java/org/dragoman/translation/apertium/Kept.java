package org.dragoman.translation.apertium;

import org.dragoman.translation.Span;

/**
 * A piece of a source text whose translation is settled before Apertium sees it.
 *
 * @param span where it is
 * @param target what stands for it in the translation
 * @param sort how it behaves in a sentence
 */
record Kept(Span span, String target, Sort sort) {

    enum Sort {
        /** A term that Apertium may well translate as asked by itself. */
        TERM,
        /** A place or organisation of the glossary. */
        NAME,
        /** A person. */
        PERSON,
        /** A date in words. */
        DATE,
        /** An address, a code, or what is no word: never shown to Apertium. */
        FIXED
    }

    Kept at(Span place) {
        return new Kept(place, target, sort);
    }

    /** Whether its case is its own, at the beginning of a sentence too: {@code iPhone}. */
    boolean isToTheLetter() {
        return sort == Sort.FIXED
                || isName()
                        && !target.contains(" ")
                        && target.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** Whether Apertium has nothing to say about it. */
    boolean isOpaque() {
        return sort == Sort.FIXED || sort == Sort.DATE;
    }

    /** Whether it stands in a sentence as a proper name does. */
    boolean isName() {
        return sort == Sort.NAME || sort == Sort.PERSON;
    }
}
