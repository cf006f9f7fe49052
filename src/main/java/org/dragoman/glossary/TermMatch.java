package org.dragoman.glossary;

/** How a term is recognised in an English text. */
public enum TermMatch {
    /** The same letters and case, in a headline of capitals too. */
    EXACT,
    ANY_CASE,
    /** Any case, singular or plural. */
    INFLECTED
}
