package org.dragoman.glossary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as rows of cells with their line numbers; comment lines, blank lines and rows of empty cells are left out.
 *
 * @param header the column names, without edge spaces
 */
record CsvTable(String file, List<String> header, int headerLine, List<Row> rows) {

    /**
     * A row under the header.
     *
     * @param line its first line in the file, from 1
     */
    record Row(int line, List<String> cells) {

        /** The cell of a column, empty where the row is too short. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>)(?: .*)?\\r?$");
    private static final Pattern LINE = Pattern.compile("\\r\\n|\\r|\\n");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    static CsvTable read(String file, byte[] content) throws UnreadableFile {
        String text = decoded(file, content);
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            throw new UnreadableFile(
                    file,
                    1 + lineBreaks(text.substring(0, conflict.start())),
                    "Git conflict markers; resolve the conflict and remove the line " + conflict.group(1));
        }
        List<Row> rows = rows(file, text);
        if (rows.isEmpty()) {
            throw new UnreadableFile(file, 1, "the file is empty; the first row names the columns");
        }
        Row head = rows.get(0);
        List<String> header = head.cells().stream().map(Cell::trimmed).toList();
        return new CsvTable(file, header, head.line(), List.copyOf(rows.subList(1, rows.size())));
    }

    private static String decoded(String file, byte[] content) throws UnreadableFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(file, 1, "not UTF-8; save the file as \"CSV UTF-8\"");
        }
    }

    private static List<Row> rows(String file, String text) throws UnreadableFile {
        List<Row> rows = new ArrayList<>();
        int[] line = {1};
        // a final line break keeps the parser's line count right for the last row
        try (CSVParser parser = CSVParser.parse(new StringReader(text + "\n"), FORMAT)) {
            for (CSVRecord row : parser) {
                line[0] = (int) parser.getCurrentLineNumber();
                List<String> cells = row.toList();
                if (cells.stream().anyMatch(cell -> !Cell.trimmed(cell).isEmpty())) {
                    int broken = cells.stream().mapToInt(CsvTable::lineBreaks).sum();
                    rows.add(new Row(line[0] - broken, List.copyOf(cells)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile(
                    file,
                    line[0] + 1,
                    "quotation marks that do not pair in this row or below; quote a cell whole and double the marks in it");
        }
        return rows;
    }

    private static int lineBreaks(String text) {
        return (int) LINE.matcher(text).results().count();
    }
}
