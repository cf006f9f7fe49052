package org.dragoman.desk.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command writes, in UTF-8 whatever the system's own encoding. */
record Console(PrintStream out, PrintStream err) {

    /** The process's own streams. What anything else prints, such as the log, goes to the error stream from now on. */
    static Console ofProcess() {
        Console console = new Console(stream(FileDescriptor.out), stream(FileDescriptor.err));
        System.setOut(console.err());
        return console;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
