package org.dragoman.desk.command;

/** A command that ends with a sentence on the error stream. */
final class CommandRefused extends RuntimeException {

    /** What was given cannot be used. */
    static final int BAD_INPUT = 2;

    static final int FAULT = 1;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    static CommandRefused badInput(String sentence) {
        return new CommandRefused(BAD_INPUT, sentence);
    }

    /** Nothing is wrong with what was given. */
    static CommandRefused fault(String sentence) {
        return new CommandRefused(FAULT, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
