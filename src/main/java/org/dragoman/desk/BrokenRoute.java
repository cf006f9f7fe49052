package org.dragoman.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A route file that Camel cannot take.
 *
 * @param sentence one line with the file, and the line number where it can be known
 */
record BrokenRoute(String sentence) {

    private static final Pattern ADDRESS = Pattern.compile("(?:file|classpath):[^\\s,\\])]+\\.camel\\.yaml");
    private static final Pattern ROUTE = Pattern.compile("(?:Failed to create route:|the route) (\\S+)");
    /** Where the YAML parser places its trouble; the lines after it show the spot and point at it. */
    private static final Pattern PLACE = Pattern.compile("\\s*in (?:file|classpath|reader|'reader').*line (\\d+),.*");

    private static final int LINES_THAT_SHOW_THE_SPOT = 2;

    /** What Camel complains of, in its words; Camel knows no line for it, so it is looked for in the file. */
    private static final List<Pattern> CULPRITS = List.of(
            Pattern.compile("in the registry for: (\\S+)"),
            Pattern.compile("Method with name: (\\S+)"),
            Pattern.compile("Unknown parameters=\\[\\{([^=]+)="),
            Pattern.compile("Error binding property \\(([^=]+)="),
            Pattern.compile("No endpoint could be found for: ([^:/?]+)"),
            Pattern.compile("Property with key \\[([^\\]]+)]"),
            Pattern.compile("Unknown function: (\\S+)"),
            Pattern.compile("names the routeConfiguration (\\S+)"));

    private static final Map<String, String> PLAINER = Map.of(
            "Unknown node id: ", "there is no step ",
            "Unsupported field: ", "there is no field ",
            "No bean could be found in the registry for: ", "there is no bean ",
            "Unknown function: ", "simple has no function ");

    static BrokenRoute of(Throwable problem, String address) {
        String place = address.replaceFirst("^(file|classpath):", "");
        String line = line(problem, place).map(number -> ":" + number).orElse("");
        return new BrokenRoute("The route file " + place + line + " is broken: " + said(problem) + ".");
    }

    /** Finds out whether a failed start was a route file's fault. */
    static Optional<BrokenRoute> in(Throwable failure) {
        return address(failure).map(address -> of(failure, address));
    }

    private static Optional<String> address(Throwable failure) {
        for (String message : messages(failure)) {
            Matcher address = ADDRESS.matcher(message);
            if (address.find()) {
                return Optional.of(address.group());
            }
        }
        return route(failure).flatMap(BrokenRoute::fileOf);
    }

    private static Optional<String> route(Throwable failure) {
        return messages(failure).stream()
                .map(ROUTE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** The core file that has a route of this id. */
    private static Optional<String> fileOf(String route) {
        return RouteFiles.coreFiles().stream()
                .filter(file -> lineWith(lines(file.toString()), "id: " + route, 0) > 0)
                .map(file -> "file:" + file)
                .findFirst();
    }

    private static Optional<Integer> line(Throwable problem, String file) {
        Optional<Integer> known = Optional.empty();
        for (String message : messages(problem)) {
            // the innermost knows best
            Optional<Integer> inner = place(message);
            known = inner.isPresent() ? inner : known;
        }
        return known.isPresent() ? known : lineOfCulprit(problem, file);
    }

    /** Of two places the first is where the block begins, the second the fault; but what is open to the end began there. */
    private static Optional<Integer> place(String message) {
        boolean open = message.contains("unexpected end of stream");
        return message.lines()
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(place -> Integer.valueOf(place.group(1)))
                .reduce((begin, fault) -> open ? begin : fault);
    }

    private static Optional<Integer> lineOfCulprit(Throwable problem, String file) {
        List<String> lines = lines(file);
        int from =
                route(problem).map(route -> lineWith(lines, "id: " + route, 0)).orElse(0);
        for (Pattern culprit : CULPRITS) {
            for (String message : messages(problem)) {
                Matcher found = culprit.matcher(message);
                int line = found.find() ? lineWith(lines, found.group(1), from) : 0;
                if (line > 0) {
                    return Optional.of(line);
                }
            }
        }
        return from > 0 ? Optional.of(from) : Optional.empty();
    }

    /** From 1; 0 when there is none. */
    private static int lineWith(List<String> lines, String words, int from) {
        Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(words) + "(?![\\w-])");
        for (int i = from; i < lines.size(); i++) {
            if (whole.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException inTheJar) {
            return List.of();
        }
    }

    /** The innermost failure's words without the places and spots in them. */
    private static String said(Throwable problem) {
        List<String> messages = messages(problem);
        List<String> said = new ArrayList<>();
        int skip = 0;
        for (String line : messages.get(messages.size() - 1).lines().toList()) {
            if (PLACE.matcher(line).matches()) {
                skip = LINES_THAT_SHOW_THE_SPOT;
            } else if (skip > 0) {
                skip--;
            } else if (!line.isBlank()) {
                said.add(line.strip());
            }
        }
        String sentence = said.stream()
                .collect(Collectors.joining(", "))
                .replaceAll(" in (file|classpath):\\S+", "")
                .replaceAll("[.\\s]+$", "");
        for (Map.Entry<String, String> words : PLAINER.entrySet()) {
            sentence = sentence.replace(words.getKey(), words.getValue());
        }
        return sentence.isEmpty() ? "it cannot be read" : sentence;
    }

    /** From the outermost to the innermost. */
    private static List<String> messages(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return messages;
    }
}
