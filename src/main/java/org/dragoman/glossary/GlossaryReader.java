package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Reads one glossary file. A bad row or cell is a problem of its own and takes nothing else down. */
final class GlossaryReader {

    private final GlossaryName name;
    private final CsvTable table;
    private final Columns columns;
    private final List<GlossaryProblem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private GlossaryReader(GlossaryName name, CsvTable table) throws UnreadableFile {
        this.name = name;
        this.table = table;
        this.columns = Columns.of(table);
    }

    static GlossaryFile read(GlossaryName name, byte[] content) throws UnreadableFile {
        return new GlossaryReader(name, CsvTable.read(name.file(), content)).read();
    }

    static GlossaryFile read(GlossaryName name, CsvTable table) throws UnreadableFile {
        return new GlossaryReader(name, table).read();
    }

    private GlossaryFile read() {
        problems.addAll(columns.problems());
        List<TermRow> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                rows.add(row(row));
            } catch (IllegalArgumentException bad) {
                error(row, String.valueOf(bad.getMessage()));
            }
        }
        Set<LanguageTag> languages = new HashSet<>(columns.languages().keySet());
        return new GlossaryFile(name, languages, rows, problems);
    }

    private TermRow row(CsvTable.Row row) {
        if (row.cells().size() > table.header().size()) {
            throw new IllegalArgumentException("the row has " + row.cells().size() + " cells under "
                    + table.header().size() + " columns; put a cell that contains a comma in quotation marks");
        }
        String term = term(row);
        return new TermRow(
                term,
                choice(row, "kind", TermKind.values()),
                choice(row, "match", TermMatch.values()),
                choice(row, "status", TermStatus.values()),
                forms(row, "short", term).forms(),
                cells(row, term),
                facts(row),
                name.file(),
                row.line());
    }

    private String term(CsvTable.Row row) {
        String written = columns.text(row, Columns.TERM);
        if (written.isEmpty()) {
            throw new IllegalArgumentException("the row has no term; fill the column \"term\" or remove the row");
        }
        String term;
        try {
            term = Tokens.spelling(Cell.unescape(written));
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("the term " + bad.getMessage(), bad);
        }
        if (Tokens.of(term).isEmpty()) {
            throw new IllegalArgumentException("the term \"" + term + "\" has no letter, digit or sign to be found by");
        }
        Integer first = lines.putIfAbsent(term, row.line());
        if (first != null) {
            throw new IllegalArgumentException(
                    "the term \"" + term + "\" is already in line " + first + "; keep one of the two rows");
        }
        return term;
    }

    private <E extends Enum<E>> @Nullable E choice(CsvTable.Row row, String column, E[] values) {
        String written = columns.text(row, column);
        if (written.isEmpty()) {
            return null;
        }
        for (E value : values) {
            if (word(value).equalsIgnoreCase(written.replace('_', '-'))) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown " + column + " \"" + written + "\"; write "
                + Arrays.stream(values).map(GlossaryReader::word).collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<LanguageTag, Cell> cells(CsvTable.Row row, String term) {
        Map<LanguageTag, Cell> cells = new LinkedHashMap<>();
        columns.languages().forEach((language, column) -> {
            Cell cell = cell(row, language.value(), row.cell(column), term);
            if (!cell.isEmpty()) {
                cells.put(language, cell);
            }
        });
        return cells;
    }

    private Cell forms(CsvTable.Row row, String column, String term) {
        return cell(row, column, columns.text(row, column), term);
    }

    /** A cell that cannot be read is no rule; its row stays. */
    private Cell cell(CsvTable.Row row, String column, String written, String term) {
        try {
            return Cell.parse(written, term);
        } catch (IllegalArgumentException bad) {
            error(row, "the cell " + column + " of \"" + term + "\" " + bad.getMessage());
            return Cell.EMPTY;
        }
    }

    private Map<String, String> facts(CsvTable.Row row) {
        Map<String, String> facts = new LinkedHashMap<>();
        columns.named().keySet().stream()
                .filter(column -> !column.equals(Columns.TERM))
                .filter(column -> !columns.text(row, column).isEmpty())
                .forEach(column -> facts.put(column, columns.text(row, column)));
        return facts;
    }

    private void error(CsvTable.Row row, String message) {
        problems.add(GlossaryProblem.error(name.file(), row.line(), message));
    }
}
