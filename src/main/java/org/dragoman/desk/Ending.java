package org.dragoman.desk;

/** Whether the process has been told to end; what fails then failed because of it and is no news. */
public final class Ending {

    private Ending() {}

    public static boolean isUnderWay() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
