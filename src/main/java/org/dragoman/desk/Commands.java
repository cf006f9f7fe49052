package org.dragoman.desk;

import org.dragoman.desk.command.CommandLineProgram;

/** The way from the program's arguments to its commands. */
public final class Commands {

    private Commands() {}

    /** Whether the arguments name a command; else they are the server's. */
    public static boolean isCommand(String... arguments) {
        return CommandLineProgram.isCommand(arguments);
    }

    /**
     * Runs the command.
     *
     * @param application what a command starts that opens the data itself
     * @return the exit code
     */
    public static int run(Class<?> application, String... arguments) {
        return CommandLineProgram.run(application, arguments);
    }
}
