package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One language's rule for one term, as a glossary cell states it.
 *
 * @param forms admitted forms, the preferred first
 * @param forbidden forms that must not be used
 */
public record Cell(List<String> forms, List<String> forbidden) {

    /** No rule here; the parent language serves. */
    public static final Cell EMPTY = new Cell(List.of(), List.of());

    private static final String ESCAPABLE = "|!~#\\";

    public Cell {
        forms = List.copyOf(forms);
        forbidden = List.copyOf(forbidden);
    }

    /**
     * Reads a cell by the grammar in docs/glossary-format.md.
     *
     * @param english what {@code ~} stands for
     * @throws IllegalArgumentException with a sentence for the file's owner
     */
    public static Cell parse(String cell, String english) {
        List<String> forms = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        if (trimmed(cell).isEmpty()) {
            return EMPTY;
        }
        for (String part : split(cell)) {
            String written = trimmed(part);
            boolean forbids = written.startsWith("!");
            String form = trimmed(forbids ? written.substring(1) : written);
            if (form.isEmpty()) {
                throw new IllegalArgumentException("has an empty form; remove the spare | or ! in \"" + cell + "\"");
            }
            (forbids ? forbidden : forms).add(form.equals("~") ? english : unescape(form));
        }
        List<String> both = forms.stream().filter(forbidden::contains).toList();
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("both admits and forbids \"" + both.get(0) + "\"; keep one of the two");
        }
        return new Cell(
                forms.stream().distinct().toList(),
                forbidden.stream().distinct().toList());
    }

    /** As {@link #parse}, where a cell that cannot be read is none; lint says so. */
    static Cell parseLeniently(String cell, String english) {
        try {
            return parse(cell, english);
        } catch (IllegalArgumentException bad) {
            return EMPTY;
        }
    }

    /** Without spaces of any kind at its edges, no-break spaces too. */
    static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && Letters.classOf(cell.charAt(start)) == Letters.SPACE) {
            start++;
        }
        while (end > start && Letters.classOf(cell.charAt(end - 1)) == Letters.SPACE) {
            end--;
        }
        return cell.substring(start, end);
    }

    /**
     * Takes the backslashes off.
     *
     * @throws IllegalArgumentException where one escapes nothing that needs it
     */
    static String unescape(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                if (i == written.length() || ESCAPABLE.indexOf(written.charAt(i)) < 0) {
                    throw new IllegalArgumentException(
                            "has a backslash that escapes nothing; write \\\\ for a backslash in \"" + written + "\"");
                }
                c = written.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** The form with the backslashes it needs to stand in a cell. */
    static String escape(String form) {
        StringBuilder written = new StringBuilder();
        form.chars().forEach(c -> {
            boolean first = written.isEmpty();
            if (c == '|' || c == '\\' || first && ESCAPABLE.indexOf(c) >= 0) {
                written.append('\\');
            }
            written.append((char) c);
        });
        return written.toString();
    }

    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.charAt(i) == '|') {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }

    public boolean isEmpty() {
        return forms.isEmpty() && forbidden.isEmpty();
    }

    /** As a cell is written. */
    @Override
    public String toString() {
        String admitted = forms.stream().map(Cell::escape).collect(Collectors.joining("|"));
        String refused = forbidden.stream().map(form -> "!" + escape(form)).collect(Collectors.joining("|"));
        return admitted + (admitted.isEmpty() || refused.isEmpty() ? "" : "|") + refused;
    }
}
