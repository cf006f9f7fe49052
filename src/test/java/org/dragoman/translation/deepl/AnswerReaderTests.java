package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.deepl.Reading.Broken;
import org.dragoman.translation.deepl.Reading.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The <1>red</1> car<2/> | El coche <t1>rojo</t1><t2/>          | El coche <1>rojo</1><2/>
            The <1>red</1> car<2/> | El coche <t1>rojo</t1><t2></t2>      | El coche <1>rojo</1><2/>
            The <1>red</1> car<2/> | <T2 />El coche <T1>rojo</T1 >        | <2/>El coche <1>rojo</1>
            Salt &amp; pepper      | Sal y pimienta                       | Sal y pimienta
            Salt and pepper        | Sal & pimienta                       | Sal &amp; pimienta
            Salt and pepper        | Sal &amp;amp; pimienta               | Sal &amp; pimienta
            She said no            | Dijo &quot;no&quot;                  | Dijo "no"
            She said no            | Dijo &#171;no&#xBB;                  | Dijo «no»
            If a &lt; b then       | Si a < b entonces                    | Si a &lt; b entonces
            Write &amp;amp; here   | Escriba &amp;amp; aquí               | Escriba &amp;amp; aquí
            """)
    void mendsWhatIsCertain(String source, String answer, String target) {
        assertThat(read(source, answer)).isEqualTo(new Whole(target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The <1>red</1> car<2/>          | El coche rojo<t2/>
            The <1>red</1> car<2/>          | El coche <t1>rojo</t1>
            The <1>red</1> car<2/>          | El coche <t1>rojo<t2/>
            The <1>red</1> car<2/>          | El coche <t1></t1>rojo<t2/>
            The <1>red</1> car<2/>          | El coche <t1/>rojo<t2/>
            The <1>red</1> car<2/>          | El coche <t1>rojo<t2/></t1>
            The <1>red</1> car<2/>          | El <t1>coche</t1> <t1>rojo</t1><t2/>
            The <1>red</1> car<2/>          | El coche </t1>rojo<t1><t2/>
            The <1>red</1> car<2/>          | El coche <t1>rojo</t1><t3/>
            The <1>r<2>e</2>d</1> car       | El <t1>coche</t1> <t2>rojo</t2>
            """)
    void guessesNothingAboutTags(String source, String answer) {
        assertThat(read(source, answer)).isEqualTo(new Broken("DeepL lost, doubled or moved a tag."));
    }

    @Test
    void keepsForeignMarkupOut() {
        assertThat(read("The car", "El <script>coche</script>")).isEqualTo(new Broken("DeepL added a tag of its own."));
    }

    @Test
    void keepsControlCharactersOut() {
        assertThat(read("The red car", "El\u0000 coche\nrojo\ud800")).isEqualTo(new Whole("El coche rojo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <x id="1">ONU</x> va dir              | ONU va dir
            L'<x id="1">ONU</x> va dir            | L'ONU va dir
            va dir<x id="1">ONU</x>               | va dirONU
            <x id='1'>NATO</x> va dir             | ONU va dir
            <x id="1"/> va dir                    | ONU va dir
            """)
    void putsTheTermWhereItsSpanIs(String answer, String target) {
        assertThat(readTerm("UN said", answer)).isEqualTo(new Whole(target));
    }

    @Test
    void givesALostSpaceBack() {
        assertThat(readTerm("The UN said", "va dir<x id=\"1\">ONU</x>")).isEqualTo(new Whole("va dir ONU"));
    }

    @ParameterizedTest
    @CsvSource({
        "va dir,DeepL lost a protected term.",
        "<x id=\"1\">ONU</x> <x id=\"1\">ONU</x>,DeepL doubled a protected term.",
        "<x id=\"1\">ONU va dir,DeepL damaged a protected term.",
        "<x>ONU</x> va dir,DeepL damaged a protected term."
    })
    void guessesNothingAboutSpans(String answer, String trouble) {
        assertThat(readTerm("UN said", answer)).isEqualTo(new Broken(trouble));
    }

    private static Reading read(String source, String answer) {
        RequestedBlock block = Requests.paragraph(source);
        return AnswerReader.read(block, WireText.of(block, false), answer);
    }

    private static Reading readTerm(String source, String answer) {
        int start = source.indexOf("UN");
        TermOccurrence term =
                new TermOccurrence(start, start + 2, "UN", "common", TermKind.NAME, List.of("ONU"), List.of(), false);
        RequestedBlock block = new RequestedBlock(BlockKind.PARAGRAPH, source, List.of(term));
        return AnswerReader.read(block, WireText.of(block, true), answer);
    }
}
