package org.dragoman.translation;

/** How the jobs that ask an engine are named. */
public final class TranslationJobs {

    /** The task of each of them. */
    public static final String TASK = "translate";

    private TranslationJobs() {}

    /** The pool of the jobs that wait for this engine, so that a paused one starves no other. */
    public static String pool(String engine) {
        return TASK + "_" + engine;
    }
}
