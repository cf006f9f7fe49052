package org.dragoman.glossary;

/**
 * Something wrong in a glossary file.
 *
 * @param file its name in the folder
 * @param line first line of the row, from 1
 * @param message one sentence for the file's owner
 */
public record GlossaryProblem(String file, int line, Severity severity, String message)
        implements Comparable<GlossaryProblem> {

    /** How bad it is. */
    public enum Severity {
        /** The row, the cell or the file is not used. */
        ERROR,
        /** Used all the same. */
        WARNING
    }

    static GlossaryProblem error(String file, int line, String message) {
        return new GlossaryProblem(file, line, Severity.ERROR, message);
    }

    static GlossaryProblem warning(String file, int line, String message) {
        return new GlossaryProblem(file, line, Severity.WARNING, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(GlossaryProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** As compilers write it: {@code politics.csv:12: error: …}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (isError() ? "error" : "warning") + ": " + message;
    }
}
