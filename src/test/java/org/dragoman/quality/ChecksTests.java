package org.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTests {

    private final Checks checks = new Checks();

    private List<String> messages(TranslatedBlock block) {
        return checks.findings(block).stream().map(Finding::message).toList();
    }

    private List<String> names(TranslatedBlock block) {
        return checks.findings(block).stream().map(Finding::check).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<1></1>"})
    void anEmptyTargetIsOneErrorAndNothingElse(String target) {
        assertThat(checks.findings(Blocks.paragraph("es", "The <1>light</1> of 2019", target)))
                .extracting(Finding::check, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("empty-target", Severity.ERROR));
    }

    @Test
    void anEmptySourceNeedsNoTarget() {
        assertThat(checks.findings(Blocks.paragraph("es", "", ""))).isEmpty();
    }

    @Test
    void whatIsNotTranslatedIsNotChecked() {
        assertThat(checks.findings(Blocks.of(BlockKind.OPAQUE, "es", "An embedded post", "")))
                .isEmpty();
    }

    @Test
    void aGoodTranslationHasNoFinding() {
        assertThat(checks.findings(Blocks.paragraph(
                        "es",
                        "The <1>council</1> of a harbour town voted on 5 May to rebuild the lighthouse.<2/>",
                        "El <1>consejo</1> de una ciudad portuaria votó el 5 de mayo reconstruir el faro.<2/>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El ayuntamiento votó. | The tag <1> of the source is missing; put it around the same words.",
                "El <1>ayuntamiento</1> <2/>votó. | The tag <2/> is not in the source; take it out.",
                "El <1></1>ayuntamiento votó. | The tag <1> encloses nothing any more; put it around the same words.",
                "El <1>ayuntamiento votó. | The tag <1> is not closed; add </1>.",
                "El </1>ayuntamiento<1> votó. | The tag </1> closes nothing that is open there; tags must nest.",
                "El <1>A & B</1> votó. | A literal & must be written as &amp;; only numbered tags such as <1>…</1>"
                        + " are allowed."
            })
    void tagsStayAndNest(String target, String message) {
        assertThat(checks.findings(Blocks.paragraph("es", "The <1>council</1> voted.", target)))
                .containsExactly(new Finding("tags", Severity.ERROR, message));
    }

    @Test
    void tagsMayChangeTheirOrder() {
        assertThat(checks.findings(Blocks.paragraph("es", "<1>Red</1> <2>house</2>", "<2>Casa</2> <1>roja</1>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\uFFFD", "\u0085", "\uD800", "\uFFFE"})
    void charactersThatAreNoTextAreErrors(String character) {
        assertThat(messages(Blocks.paragraph("es", "The light", "La " + character + "luz " + character)))
                .containsExactly(String.format(
                        "The translation holds the character U+%04X, which is no text; delete it.",
                        character.codePointAt(0)));
    }

    @Test
    void lineBreaksAndDirectionMarksAreText() {
        assertThat(checks.findings(Blocks.paragraph("ar", "The light", "الضوء\u200F\n\nثم")))
                .isEmpty();
    }

    @Test
    void typedHtmlIsAnErrorUnlessTheSourceShowsItToo() {
        assertThat(messages(Blocks.paragraph("es", "The light", "La &lt;b&gt;luz")))
                .containsExactly("Readers would see <b> as it stands here; delete it.");
        assertThat(checks.findings(Blocks.paragraph("es", "Use &lt;b&gt; here", "Use aquí &lt;b&gt;")))
                .isEmpty();
    }

    @Test
    void addressesStayToTheLetter() {
        assertThat(checks.findings(
                        Blocks.paragraph("es", "See https://example.org/a?b=1.", "Véase (https://example.org/a?b=1).")))
                .isEmpty();
        assertThat(checks.findings(Blocks.paragraph("ja", "It told example.com.", "example.comに言った。")))
                .isEmpty();
        assertThat(messages(Blocks.paragraph("es", "Write to desk@example.org", "Escriba a desk@ejemplo.org")))
                .containsExactly(
                        "The address desk@example.org of the source is not in the translation.",
                        "The address desk@ejemplo.org is not in the source.");
    }

    @Test
    void aMissingNameIsAnErrorAndAMissingTermAWarning() {
        List<String> targets = List.of("Unión Europea", "la Unión");
        String message = "\"European Union\" is to be \"Unión Europea\" or \"la Unión\" (glossary politics);"
                + " the translation has none of these.";

        assertThat(checks.findings(Blocks.withTerm(Blocks.term(TermKind.NAME, false, targets, List.of()))))
                .containsExactly(new Finding("term-missing", Severity.ERROR, message));
        assertThat(checks.findings(Blocks.withTerm(Blocks.term(TermKind.TERM, false, targets, List.of()))))
                .containsExactly(new Finding("term-missing", Severity.WARNING, message));
        assertThat(checks.findings(Blocks.withTerm(Blocks.term(TermKind.TERM, true, targets, List.of()))))
                .isEmpty();
    }

    @Test
    void anAlteredKeptTermIsAnError() {
        assertThat(checks.findings(
                        Blocks.withTerm(Blocks.term(TermKind.KEEP, false, List.of("European Union"), List.of()))))
                .containsExactly(new Finding(
                        "kept-term",
                        Severity.ERROR,
                        "\"European Union\" must stand in the translation as it is (glossary politics)."));
    }

    @Test
    void aForbiddenFormIsAnErrorEvenBesideAnAdmittedOne() {
        assertThat(checks.findings(
                        Blocks.withTerm(Blocks.term(TermKind.NAME, true, List.of("Unión Europea"), List.of("UE")))))
                .containsExactly(new Finding(
                        "term-forbidden",
                        Severity.ERROR,
                        "\"UE\" is forbidden for \"European Union\" (glossary politics); write \"Unión Europea\"."));
    }

    @Test
    void theSameFindingIsSaidOnce() {
        TranslatedBlock one = Blocks.withTerm(Blocks.term(TermKind.TERM, false, List.of("Unión Europea"), List.of()));
        TranslatedBlock twice = new TranslatedBlock(
                one.kind(),
                one.source(),
                one.target(),
                one.language(),
                List.of(one.terms().get(0), one.terms().get(0)));

        assertThat(names(twice)).containsExactly("term-missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = BlockKind.class,
            names = {"PARAGRAPH", "HEADLINE", "CAPTION"})
    void englishLeftStandingIsAWarning(BlockKind kind) {
        assertThat(checks.findings(Blocks.of(
                        kind, "es", "Harbour town votes to rebuild it", "Harbour  town votes to rebuild it.")))
                .containsExactly(new Finding("untranslated", Severity.WARNING, "The translation is the English text."));
    }

    @Test
    void englishWithinATranslationIsAWarning() {
        assertThat(messages(Blocks.paragraph(
                        "es",
                        "It rained. The mayor said the work will begin in the spring.",
                        "Llovió. The mayor said the work will begin in the spring.")))
                .containsExactly("The words \"The mayor said the work will begin in the spring\" are still English.");
    }

    @Test
    void namesTitlesAndBylinesMayStay() {
        assertThat(names(Blocks.of(BlockKind.BYLINE, "es", "By our writer in Berlin", "By our writer in Berlin")))
                .isEmpty();
        assertThat(names(Blocks.of(BlockKind.CAPTION, "es", "Ana Ruiz Cobo, Ben Adler", "Ana Ruiz Cobo, Ben Adler")))
                .isEmpty();
        assertThat(names(Blocks.paragraph("es", "See you again", "See you again")))
                .isEmpty();
        assertThat(names(Blocks.paragraph(
                        "es",
                        "He wrote \"The Light of the Town and the Long Way Home Again\" in 2019.",
                        "Escribió «The Light of the Town and the Long Way Home Again» en 2019.")))
                .isEmpty();
        assertThat(names(Blocks.paragraph("en-GB", "The town votes to rebuild it.", "The town votes to rebuild it.")))
                .isEmpty();
    }

    @Test
    void anOmissionIsSeenByItsLength() {
        String source = "The council voted to rebuild the lighthouse that a storm destroyed, and the mayor promised to"
                + " begin the work in the spring of next year.";

        assertThat(messages(Blocks.paragraph("es", source, "El ayuntamiento votó reconstruir el faro.")))
                .containsExactly("The translation is much shorter than usual: 41 characters for 136; see whether"
                        + " something is missing.");
        assertThat(names(Blocks.paragraph("ja", source, "議会は嵐で壊れた灯台の再建を可決し、市長は来年の春に着工すると約束した。町の人々は待っている。")))
                .isEmpty();
    }

    @Test
    void addressesAndCodePointsAreNoEnglish() {
        String kept = "https://example.com/a/b/c/d/e/f/one/two/three/four/five U+2009 U+00A0 &amp;amp; &amp;nbsp;";
        assertThat(messages(Blocks.paragraph("es", "They wrote about the " + kept, "Escribieron sobre el " + kept)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es    | 14,200 tonnes | 14,200 toneladas | \"14,200\" is written as in English; Spanish writes 14.200.",
                "es    | up 3.5%       | sube el 3.5 %    | \"3.5\" is written as in English; Spanish writes 3,5.",
                "de    | 1,234,567.50 dollars | 1,234,567.50 Dollar | \"1,234,567.50\" is written as in English; German writes 1.234.567,50."
            })
    void aNumberWrittenInTheEnglishWayIsAWarning(String language, String source, String target, String message) {
        assertThat(checks.findings(Blocks.paragraph(language, source, target)))
                .contains(new Finding("number-style", Severity.WARNING, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es    | 14,200 tonnes           | 14.200 toneladas",
                "es-MX | 14,200 tonnes           | 14,200 toneladas",
                "es    | Java 3.5 and GPT-3.5    | Java 3.5 y GPT-3.5",
                "es    | at 10.30 in May         | a las 10.30 en mayo",
                "es    | see https://a.org/4,200 | vea https://a.org/4,200"
            })
    void aNumberTheLanguageWritesSoIsNone(String language, String source, String target) {
        assertThat(names(Blocks.paragraph(language, source, target))).doesNotContain("number-style");
    }
}
