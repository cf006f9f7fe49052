package org.dragoman;

import org.dragoman.desk.Commands;
import org.dragoman.desk.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the translation desk for newsrooms. With a command as its argument it runs that, else the server. */
@SpringBootApplication
public class Dragoman {

    private static final int CANNOT_START = 1;

    public static void main(String[] arguments) {
        // the JDK sends a billed request again by itself after a dropped connection, unless told before its first one
        System.setProperty("sun.net.http.retryPost", "false");
        if (Commands.isCommand(arguments)) {
            System.exit(Commands.run(Dragoman.class, arguments));
        }
        serve(arguments);
    }

    /** A start that fails ends the process; what is not told in a sentence is in the log with its trace. */
    @SuppressWarnings("SystemOut")
    private static void serve(String... arguments) {
        try {
            SpringApplication.run(Dragoman.class, arguments);
        } catch (SpringApplication.AbandonedRunException notAFailure) {
            throw notAFailure;
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.of(failure)
                    .map(StartFailure::sentence)
                    .orElse("Dragoman could not start; the reason is in its log."));
            System.exit(CANNOT_START);
        }
    }
}
