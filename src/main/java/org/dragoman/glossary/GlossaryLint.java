package org.dragoman.glossary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.language.LanguageTag;

/** Finds what is wrong in glossary files, and what only looks right. */
public final class GlossaryLint {

    private final Map<String, CsvTable> tables = new TreeMap<>();
    private final Map<String, GlossaryFile> files = new TreeMap<>();
    private final Set<String> domains = new HashSet<>();
    private final List<GlossaryProblem> problems = new ArrayList<>();

    private GlossaryLint() {}

    /**
     * All problems of the files in a folder, by file and line.
     *
     * @throws IOException when the folder or a file cannot be read
     */
    public static List<GlossaryProblem> check(Path folder) throws IOException {
        return check(new GlossaryFolder(folder).files());
    }

    static List<GlossaryProblem> check(Map<String, byte[]> contents) {
        GlossaryLint lint = new GlossaryLint();
        contents.forEach(lint::read);
        lint.files.values().forEach(lint::checkAgainstWholeDomain);
        lint.checkDomainOrder();
        lint.problems.sort(null);
        return List.copyOf(lint.problems);
    }

    static GlossaryProblem badName(String file) {
        return GlossaryProblem.warning(
                file,
                1,
                "the file is not used; name it DOMAIN.csv or DOMAIN.LANGUAGE.csv, the domain in small letters");
    }

    private void read(String file, byte[] content) {
        Optional<GlossaryName> name = GlossaryName.of(file);
        if (name.isEmpty()) {
            problems.add(badName(file));
            return;
        }
        if (!file.equals(DomainOrder.FILE)) {
            domains.add(name.get().domain());
        }
        try {
            CsvTable table = CsvTable.read(file, content);
            tables.put(file, table);
            if (!file.equals(DomainOrder.FILE)) {
                GlossaryFile read = GlossaryReader.read(name.get(), table);
                files.put(file, read);
                problems.addAll(read.problems());
                checkCells(table, Columns.of(table));
                read.rows().forEach(this::checkRow);
            }
        } catch (UnreadableFile e) {
            problems.add(e.problem());
        }
    }

    private void checkCells(CsvTable table, Columns columns) {
        Map<String, Integer> used = new TreeMap<>();
        used.put(Columns.TERM, columns.named().getOrDefault(Columns.TERM, -1));
        columns.languages().forEach((language, column) -> used.put(language.value(), column));
        CellLint lint = new CellLint(table.file(), problems);
        table.rows().forEach(row -> lint.check(row, table.header(), used));
        used.forEach((title, column) -> {
            if (table.rows().stream().allMatch(row -> row.cell(column).isBlank())) {
                warning(table.file(), table.headerLine(), "the column " + title + " is empty");
            }
        });
    }

    private void checkRow(TermRow row) {
        if (row.kind() == TermKind.KEEP) {
            row.cells().forEach((language, cell) -> {
                if (!cell.forms().isEmpty() && !cell.forms().equals(List.of(row.term()))) {
                    warning(
                            row.file(),
                            row.line(),
                            "\"" + row.term() + "\" is of kind keep, yet its cell " + language
                                    + " has another form; leave the cell empty or change the kind");
                }
            });
        }
    }

    /** What is split off by language adds to the domain's own file, so a term unknown there is likely misspelt. */
    private void checkAgainstWholeDomain(GlossaryFile file) {
        LanguageTag language = file.name().language();
        GlossaryFile whole = files.get(file.name().domain() + ".csv");
        if (language == null) {
            return;
        }
        if (!file.languages().contains(language)) {
            warning(file.name().file(), 1, "the file has no column " + language + ", which its name promises");
        }
        if (whole == null) {
            return;
        }
        Set<String> known = new HashSet<>();
        whole.rows().forEach(row -> known.add(row.term()));
        file.rows().stream()
                .filter(row -> row.kind() == null && !known.contains(row.term()))
                .forEach(row -> warning(
                        row.file(),
                        row.line(),
                        "\"" + row.term() + "\" is not in " + whole.name().file()
                                + "; mend the spelling, or say its kind here"));
    }

    private void checkDomainOrder() {
        CsvTable table = tables.get(DomainOrder.FILE);
        if (table == null) {
            return;
        }
        try {
            Map<List<String>, Integer> lines = new HashMap<>();
            for (DomainOrder.Rule rule : DomainOrder.read(table).rules()) {
                rule.domains().stream()
                        .filter(domain -> !domains.contains(domain))
                        .forEach(domain -> error(
                                table.file(),
                                rule.line(),
                                "unknown domain \"" + domain + "\"; there is no " + domain + ".csv"));
                if (rule.domains().isEmpty()) {
                    error(table.file(), rule.line(), "the row names no domain");
                }
                Integer first = lines.putIfAbsent(List.of(rule.desk(), rule.subject()), rule.line());
                if (first != null) {
                    error(table.file(), rule.line(), "desk and subject are those of line " + first + "; keep one row");
                }
            }
        } catch (UnreadableFile e) {
            problems.add(e.problem());
        }
    }

    private void error(String file, int line, String message) {
        problems.add(GlossaryProblem.error(file, line, message));
    }

    private void warning(String file, int line, String message) {
        problems.add(GlossaryProblem.warning(file, line, message));
    }
}
