package org.dragoman.testing;

/** Whether the long tests are wanted too: {@code ./verify --full}. */
public final class FullRun {

    public static final boolean IS_WANTED = "full".equals(System.getProperty("dragoman.tests"));

    private FullRun() {}
}
