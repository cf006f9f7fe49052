package org.dragoman.desk;

/** What an arrival turned out to be when it was read. */
public sealed interface ReadArrival permits ReadSubmission, CanceledSubmission {

    /** Whether its publisher takes the article back. */
    boolean isCanceled();
}
