package org.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLinesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es    | By Julian Ryall                        | Por Julian Ryall",
                "es    | By Example Writer                      | Por Example Writer",
                "es-MX | By Julian Ryall                        | Por Julian Ryall",
                "de    | By Julian Ryall                        | Von Julian Ryall",
                "es    | BY JULIAN RYALL                        | POR JULIAN RYALL",
                "es    | By Ana Ruiz and Juan Vidal             | Por Ana Ruiz y Juan Vidal",
                "es    | By Ana and Inés                        | Por Ana e Inés",
                "es    | By Ana and Hilda Ruiz                  | Por Ana e Hilda Ruiz",
                "ca    | By Ana and Inés                        | Per Ana i Inés",
                "es    | Edited by: Darko Janjevic              | Editado por: Darko Janjevic",
                "de    | Edited by: Darko Janjevic              | Redigiert von: Darko Janjevic",
                "es    | Reporting by Jo Kim; Editing by Al Roe | Información de Jo Kim; edición de Al Roe | ",
                "gl    | Photo: Jo Kim/Reuters                  | Foto: Jo Kim/Reuters",
                "es    | Photo by Jo Kim, with Reuters          | Foto de Jo Kim, con Reuters",
                "es    | By Jan van der Berg, AFP               | Por Jan van der Berg, AFP",
                "ar    | By Jo Kim and Al Roe                   | بقلم Jo Kim وAl Roe",
                "es    | By <1>Jo Kim</1> and <2>Al &amp; Co</2>   | Por <1>Jo Kim</1> y <2>Al y Co</2>"
            })
    void translatesTheConnectingWords(String language, String source, String expected) {
        assertThat(CreditLines.translate(line(source), LanguageTag.of(language)).map(CreditLinesTests::lowerBehindStop))
                .contains(lowerBehindStop(expected));
    }

    /** The second sentence's case follows the source. */
    private static String lowerBehindStop(String line) {
        return line.replace("; E", "; e");
    }

    @ParameterizedTest
    @CsvSource({
        "es, By our correspondent",
        "es, By Our Diplomatic Editor",
        "es, Words: Jo Kim",
        "es, Words by Jo Kim",
        "es, Staff writer",
        "es, By Jo Kim in Seoul",
        "ja, By Jo Kim",
        "pl, By Jo Kim",
        "es, By <1>Jo</1> Kim"
    })
    void leavesToTheEngineWhatItDoesNotUnderstand(String language, String source) {
        assertThat(CreditLines.translate(line(source), LanguageTag.of(language)))
                .isEmpty();
    }

    @Test
    void usesTheGlossarysFormsOfPlacesAndPeople() {
        List<TermOccurrence> terms = List.of(
                term(3, 13, "Kim Min-ji", TermKind.PERSON, "كيم مين جي"), term(17, 22, "Seoul", TermKind.NAME, "سول"));
        RequestedBlock line = new RequestedBlock(BlockKind.BYLINE, "By Kim Min-ji in Seoul", terms);
        assertThat(CreditLines.translate(line, LanguageTag.of("ar"))).contains("بقلم كيم مين جي في سول");
    }

    @Test
    void tellsTheNamesButNotThePlaces() {
        String line = "Words: Julian Ryall in Seoul, with additional notes from Paris by Jan van der Berg";
        assertThat(CreditLines.names(line).stream().map(name -> line.substring(name.start(), name.end())))
                .containsExactly("Julian Ryall", "Jan van der Berg");
    }

    private static RequestedBlock line(String text) {
        return new RequestedBlock(BlockKind.BYLINE, text, List.of());
    }

    private static TermOccurrence term(int start, int end, String term, TermKind kind, String target) {
        return new TermOccurrence(start, end, term, "common", kind, List.of(target), List.of(), false);
    }

    @Test
    void aTermWithinANameOfABylineIsNotTranslated() {
        String byline = "By Sofia Lopez and Jordan Brooks in Athens, AFP";
        List<TermOccurrence> terms =
                List.of(term(byline, "Sofia"), term(byline, "Jordan"), term(byline, "Athens"), term(byline, "AFP"));
        assertThat(CreditLines.translatedTerms(BlockKind.BYLINE, byline, terms))
                .extracting(TermOccurrence::term)
                .containsExactly("Athens", "AFP");
        assertThat(CreditLines.translatedTerms(BlockKind.PARAGRAPH, byline, terms))
                .isEqualTo(terms);
    }

    private static TermOccurrence term(String text, String term) {
        int start = text.indexOf(term);
        return new TermOccurrence(
                start, start + term.length(), term, "common", TermKind.NAME, List.of("Form"), List.of(), false);
    }
}
