package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryLintTests {

    private static final String HEADER = "term,kind,match,status,note,es,ar";
    private static final String GOOD = "Iran,name,,,,Irán,إيران";

    private static String[] lint(GlossaryFiles files) {
        return GlossaryLint.check(files.files()).stream()
                .map(GlossaryProblem::toString)
                .toArray(String[]::new);
    }

    /** The problems of one row that stands in line 3. */
    private static String[] row(String row) {
        return lint(new GlossaryFiles().with("common.csv", HEADER, GOOD, row));
    }

    @Test
    void hasNothingToSayOfGoodFiles() {
        assertThat(lint(new GlossaryFiles()
                        .with("common.csv", "# our names", HEADER + ",owner", GOOD + ",Ann", "", ",,,,,,,")
                        .with("common.ar.csv", "term,ar", "Iran,إيران")
                        .with("domains.csv", "desk,subject,domains", "world,,common")))
                .isEmpty();
    }

    @Test
    void reportsRowsThatCannotBeUsed() {
        assertThat(row(",name,,,,Irak,"))
                .containsExactly(
                        "common.csv:3: error: the row has no term; fill the column \"term\" or remove the row");
        assertThat(row("Iran,name,,,,Iran,"))
                .containsExactly(
                        "common.csv:3: error: the term \"Iran\" is already in line 2; keep one of the two rows");
        assertThat(row("Iraq,place,,,,Irak,"))
                .containsExactly("common.csv:3: error: unknown kind \"place\"; write name, person, term, keep");
        assertThat(row("Iraq,name,fuzzy,,,Irak,"))
                .containsExactly("common.csv:3: error: unknown match \"fuzzy\"; write exact, any-case, inflected");
        assertThat(row("Iraq,name,,new,,Irak,"))
                .containsExactly("common.csv:3: error: unknown status \"new\"; write approved, proposed, deprecated");
        assertThat(row("Iraq,name,,,see Iran, too,Irak,"))
                .containsExactly("common.csv:3: error: the row has 8 cells under 7 columns; put a cell that contains a"
                        + " comma in quotation marks");
    }

    @Test
    void reportsCellsThatCannotBeUsed() {
        assertThat(row("Iraq,name,,,,Irak|!Irak,"))
                .containsExactly("common.csv:3: error: the cell es of \"Iraq\" both admits and forbids \"Irak\"; keep"
                        + " one of the two");
        assertThat(row("Iraq,name,,,,Irak\\n,"))
                .containsExactly("common.csv:3: error: the cell es of \"Iraq\" has a backslash that escapes nothing;"
                        + " write \\\\ for a backslash in \"Irak\\n\"");
        assertThat(row("Iraq,name,,,,Irak|,"))
                .containsExactly("common.csv:3: error: the cell es of \"Iraq\" has an empty form; remove the spare | or"
                        + " ! in \"Irak|\"");
        assertThat(row("Iraq,name,,,,\"I\trak\","))
                .containsExactly("common.csv:3: error: the cell es has a control character, a tab or a line break");
        assertThat(row("Iraq,name,,,,Ir\uFFFDk,"))
                .containsExactly("common.csv:3: error: the cell es has a damaged character (U+FFFD)");
        assertThat(row("Iraq,name,,,," + "á".repeat(513) + ","))
                .containsExactly(
                        "common.csv:3: error: the cell es has a form of more than 1,024 bytes, which engines refuse");
        assertThat(row("Iraq,name,,,," + "á".repeat(512) + "|" + "é".repeat(512) + ","))
                .isEmpty();
    }

    @Test
    void reportsLettersThatOnlyLookRight() {
        assertThat(row("Irаq,name,,,,Irak,"))
                .containsExactly("common.csv:3: error: the cell term mixes letters of Latin and Cyrillic in \"Irаq\";"
                        + " they only look alike");
        assertThat(row("Iraq,name,,,,Ирак,"))
                .containsExactly("common.csv:3: warning: the cell es has \"Ирак\" in Cyrillic letters");
    }

    @Test
    void warnsOfWhatSpreadsheetsAndEyesGetWrong() {
        assertThat(row("Iraq,name,,,=A1,Irak,"))
                .containsExactly(
                        "common.csv:3: warning: the cell note starts with =, which spreadsheets take for a formula");
        assertThat(row("@POTUS,keep,,,,,"))
                .containsExactly(
                        "common.csv:3: warning: the cell term starts with @, which spreadsheets take for a formula");
        assertThat(row("Iraq,name,,,,Irak ,"))
                .containsExactly("common.csv:3: warning: the cell es has spaces at its edges");
        assertThat(row("BBC,keep,,,,La BBC,"))
                .containsExactly("common.csv:3: warning: \"BBC\" is of kind keep, yet its cell es has another form;"
                        + " leave the cell empty or change the kind");
    }

    @Test
    void countsLinesOfQuotedCellsAndCarriageReturns() {
        assertThat(lint(new GlossaryFiles()
                        .with("common.csv", "term,kind,note,es\r", "Iran,name,\"two\r\nlines\",Irán\r", ",,x,\r")))
                .containsExactly(
                        "common.csv:4: error: the row has no term; fill the column \"term\" or remove the row");
    }

    @Test
    void reportsFilesThatCannotBeRead() {
        assertThat(lint(new GlossaryFiles()
                        .with("a.csv", "term,es", "<<<<<<< HEAD", "Iran,Irán", "=======", "Iran,Iran", ">>>>>>> x")))
                .containsExactly(
                        "a.csv:2: error: Git conflict markers; resolve the conflict and remove the line <<<<<<<");
        assertThat(lint(new GlossaryFiles().with("a.csv", "term,es", "Iran,Irán", "Iraq,\"Irak")))
                .containsExactly("a.csv:3: error: quotation marks that do not pair in this row or below; quote a cell"
                        + " whole and double the marks in it");
        assertThat(lint(new GlossaryFiles().with("a.csv", "word,es", "Iran,Irán")))
                .containsExactly(
                        "a.csv:1: error: no column \"term\"; the first row names the columns: term,kind,match,es,…");
        assertThat(lint(new GlossaryFiles().with("a.csv", "term;es", "Iran;Irán")))
                .containsExactly("a.csv:1: error: cells are separated by semicolons; save the file with commas");
        assertThat(lint(new GlossaryFiles().with("a.csv", "term,es,ES", "Iran,Irán,Irán")))
                .containsExactly("a.csv:1: error: two columns \"ES\"; keep one of them");
        assertThat(lint(new GlossaryFiles().with("a.csv", "# nothing")))
                .containsExactly("a.csv:1: error: the file is empty; the first row names the columns");
    }

    @Test
    void warnsOfColumnsAndFilesThatAreNotUsed() {
        assertThat(lint(new GlossaryFiles()
                        .with("a.csv", "term,es,qq,gl", "Iran,Irán,x,")
                        .with("My Terms.csv", "term,es", "Iran,Irán")
                        .with("a.ca.csv", "term,fr", "Irran,Iran")))
                .containsExactly(
                        "My Terms.csv:1: warning: the file is not used; name it DOMAIN.csv or DOMAIN.LANGUAGE.csv, the"
                                + " domain in small letters",
                        "a.ca.csv:1: warning: the file has no column ca, which its name promises",
                        "a.ca.csv:2: warning: \"Irran\" is not in a.csv; mend the spelling, or say its kind here",
                        "a.csv:1: warning: the column \"qq\" names no known language; its cells are not used",
                        "a.csv:1: warning: the column gl is empty");
    }

    @Test
    void reportsDomainsThatDoNotExist() {
        assertThat(lint(new GlossaryFiles()
                        .with("a.csv", "term,es", "Iran,Irán")
                        .with("domains.csv", "desk,subject,domains", "world,,a|b", "world,,a", "home,,")))
                .containsExactly(
                        "domains.csv:2: error: unknown domain \"b\"; there is no b.csv",
                        "domains.csv:3: error: desk and subject are those of line 2; keep one row",
                        "domains.csv:4: error: the row names no domain");
    }
}
