package org.dragoman.glossary;

/** What a term is; decides how it is matched unless its row says otherwise, and what an empty cell means. */
public enum TermKind {
    /** A place or an organisation. */
    NAME,
    PERSON,
    TERM,
    /** A code, brand or address: the same to the letter in every language. */
    KEEP
}
