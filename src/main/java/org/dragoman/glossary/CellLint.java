package org.dragoman.glossary;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.language.LanguageTag;

/** Looks at the cells of one file as they are written. */
final class CellLint {

    private static final int MOST_BYTES = 1024;

    /** Alphabets with letters that look the same. */
    private static final Set<UnicodeScript> LOOK_ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    private final String file;
    private final List<GlossaryProblem> problems;

    CellLint(String file, List<GlossaryProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Checks a row.
     *
     * @param used the columns of terms and their forms
     */
    void check(CsvTable.Row row, List<String> header, Map<String, Integer> used) {
        if (row.cells().size() > header.size()) {
            return; // the reader said so; its cells stand under wrong columns
        }
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column);
            if (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) {
                warning(
                        row,
                        header.get(column),
                        "starts with " + cell.charAt(0) + ", which spreadsheets take for a formula");
            }
        }
        new TreeMap<>(used).forEach((title, column) -> checkForms(row, title, row.cell(column)));
    }

    private void checkForms(CsvTable.Row row, String title, String cell) {
        if (cell.isBlank()) {
            return;
        }
        if (!cell.equals(Cell.trimmed(cell))) {
            warning(row, title, "has spaces at its edges");
        }
        if (cell.codePoints().anyMatch(Character::isISOControl)) {
            error(row, title, "has a control character, a tab or a line break");
        }
        if (cell.indexOf('\uFFFD') >= 0) {
            error(row, title, "has a damaged character (U+FFFD)");
        }
        if (forms(cell, title).stream().anyMatch(form -> form.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)) {
            error(row, title, "has a form of more than 1,024 bytes, which engines refuse");
        }
        checkAlphabets(row, title, cell);
    }

    private static List<String> forms(String cell, String title) {
        if (title.equals(Columns.TERM)) {
            return List.of(cell);
        }
        Cell read = Cell.parseLeniently(cell, "");
        return Stream.concat(read.forms().stream(), read.forbidden().stream()).toList();
    }

    private void checkAlphabets(CsvTable.Row row, String title, String cell) {
        String script =
                title.equals(Columns.TERM) ? "Latn" : LanguageTag.of(title).script();
        Tokens tokens = Tokens.of(cell);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.surface(i);
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            word.codePoints()
                    .mapToObj(UnicodeScript::of)
                    .filter(LOOK_ALIKE::contains)
                    .forEach(scripts::add);
            if (scripts.size() > 1) {
                error(row, title, "mixes letters of " + names(scripts) + " in \"" + word + "\"; they only look alike");
            } else if (script.equals("Latn") && !scripts.isEmpty() && !scripts.contains(UnicodeScript.LATIN)) {
                warning(row, title, "has \"" + word + "\" in " + names(scripts) + " letters");
            }
        }
    }

    private static String names(Set<UnicodeScript> scripts) {
        return String.join(
                " and ",
                scripts.stream()
                        .map(UnicodeScript::name)
                        .map(name -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private void error(CsvTable.Row row, String title, String message) {
        problems.add(GlossaryProblem.error(file, row.line(), "the cell " + title + " " + message));
    }

    private void warning(CsvTable.Row row, String title, String message) {
        problems.add(GlossaryProblem.warning(file, row.line(), "the cell " + title + " " + message));
    }
}
