package org.dragoman.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route file that Camel cannot take.
 *
 * @param sentence one line with the file and, when Camel knows it, the line number
 */
record BrokenRoute(String sentence) {

    private static final Pattern ADDRESS = Pattern.compile("(?:file|classpath):[^\\s,\\]]+\\.camel\\.yaml");
    private static final Pattern LINE = Pattern.compile("line[: ]+([0-9]+)", Pattern.CASE_INSENSITIVE);

    static BrokenRoute of(Throwable problem, String address) {
        Throwable root = root(problem);
        String said = String.valueOf(root.getMessage());
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        Matcher line = LINE.matcher(messages);
        String place = address.replaceFirst("^(file|classpath):", "") + (line.find() ? ":" + line.group(1) : "");
        return new BrokenRoute("The route file " + place + " is broken: "
                + said.lines()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("unreadable")
                + ".");
    }

    /** Finds out whether a failed start was a route file's fault. */
    static Optional<BrokenRoute> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher address = ADDRESS.matcher(String.valueOf(cause.getMessage()));
            if (address.find()) {
                return Optional.of(of(failure, address.group()));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
