package org.dragoman.glossary;

/** Whether a row is used. */
public enum TermStatus {
    APPROVED,
    /** A hint to editors; neither matched nor told to an engine. */
    PROPOSED,
    /** Still matched and verified, with a warning; not told to an engine. */
    DEPRECATED
}
