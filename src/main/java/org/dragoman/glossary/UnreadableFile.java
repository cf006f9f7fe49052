package org.dragoman.glossary;

/** A file of which nothing can be used; its last good version stays in force. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient GlossaryProblem problem;

    UnreadableFile(String file, int line, String message) {
        super(message);
        this.problem = GlossaryProblem.error(file, line, message);
    }

    GlossaryProblem problem() {
        return problem;
    }
}
