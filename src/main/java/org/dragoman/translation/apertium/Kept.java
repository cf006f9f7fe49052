package org.dragoman.translation.apertium;

import org.dragoman.translation.Span;

/**
 * A piece of a source text whose translation is settled before Apertium sees it.
 *
 * @param span where it is
 * @param target what stands for it in the translation
 * @param sort how it behaves in a sentence
 * @param inflected whether the source has it in another form than its row
 */
record Kept(Span span, String target, Sort sort, boolean inflected) {

    Kept(Span span, String target, Sort sort) {
        this(span, target, sort, false);
    }

    enum Sort {
        /** A term that Apertium may well translate as asked by itself. */
        TERM,
        /** A place or organisation of the glossary. */
        NAME,
        /** A person. */
        PERSON,
        /** An address, a code, or what is no word: never shown to Apertium. */
        FIXED
    }

    Kept at(Span place) {
        return new Kept(place, target, sort, inflected);
    }

    /** Whether its case is its own, at the beginning of a sentence too: {@code iPhone}. */
    boolean isToTheLetter() {
        return sort == Sort.FIXED || target.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** Whether it stands in a sentence as a proper name does. */
    boolean isName() {
        return sort == Sort.NAME || sort == Sort.PERSON;
    }
}
