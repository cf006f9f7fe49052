package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the golden files: what is refused, and how; and files that are broken or meant to break the reader. */
class NinjsReaderTests {

    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Path HARBOUR = Path.of("src/test/resources/articles/ninjs/1.6-harbour.json");

    private final NinjsReader reader = new NinjsReader();

    /** In time by the processor's clock, for the machine may have other work. */
    private ArticleContent read(byte[] file) {
        return assertTimeoutPreemptively(LONGEST, () -> {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            try {
                return reader.read(ArticleText.decode(file));
            } finally {
                assertThat(clock.getCurrentThreadCpuTime() - start)
                        .as("nanoseconds")
                        .isLessThan(MOST_NANOSECONDS);
            }
        });
    }

    private ArticleContent read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** An article with a field more or another one. */
    private static String with(String field) {
        return "{\"uri\":\"urn:x\",\"headline\":\"A headline\",\"body_text\":\"A first paragraph of words.\"," + field
                + "}";
    }

    private ArticleRefused refusalOf(String json) {
        return catchThrowableOfType(ArticleRefused.class, () -> read(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "urgency":"high"                     | The field urgency is text (“high”); ninjs wants a number there.
                "urgency":[3]                        | The field urgency is a list; ninjs wants a number there.
                "urgency":0                          | The field urgency is 0.0; write a whole number from 1 (flash) to 9.
                "urgency":2.5                        | The field urgency is 2.5; write a whole number from 1 (flash) to 9.
                "versioncreated":"yesterday"         | The field versioncreated “yesterday” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as +02:00.
                "embargoed":"2026-05-07T06:00:00"    | The field embargoed “2026-05-07T06:00:00” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as +02:00.
                "embargoedUntil":"2026-13-07T06:00:00Z" | The field embargoeduntil “2026-13-07T06:00:00Z” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as +02:00.
                "slugline":7                         | The field slugline is a number (“7”); ninjs wants text there.
                "language":"English please"          | The field language “English please” is no language tag; write en, en-GB or en-US.
                "pubstatus":"draft"                  | The field pubstatus “draft” is none of usable, withheld and canceled; correct it.
                "headlines":"A headline"             | The field headlines is text (“A headline”); ninjs wants a list there.
                "bodies":[7]                         | The field bodies[0] is a number; ninjs wants an object there.
                "associations":{"main":{"type":"picture","renditions":{"web":{"width":"wide"}}}} | The field associations.main.renditions.web.width is text (“wide”); ninjs wants a number there.
                "slugline":"a\\u0000b"               | The field slugline has a NUL character in it (\\u0000); take it out and send it again.
                "slugline":"a","slugline":"b"        | The JSON has a field twice at line 1, column 107: “slugline”. Which one counts cannot be told; leave one out.""")
    void namesTheFieldThatIsWrong(String field, String sentence) {
        ArticleRefused refused = refusalOf(with(field));

        assertThat(refused.sentence()).isEqualTo(sentence);
        assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "language":"es"        | The item says that it is in Spanish (es); only English articles are translated here. Send the English one.
                "pubstatus":"withheld" | The item is withheld (pubStatus): its publisher has not released it. Send it again when it is usable.
                "type":"picture"       | The item is of the type “picture”, not text; send the article, with this among its associations.""")
    void saysWhyThereIsNothingToTranslate(String field, String sentence) {
        ArticleRefused refused = refusalOf(with(field));

        assertThat(refused.sentence()).isEqualTo(sentence);
        assertThat(refused.reason()).isEqualTo(Reason.NO_ARTICLE);
    }

    @Test
    void missesHeadlineAndText() {
        assertThat(refusalOf("{\"uri\":\"urn:x\",\"body_text\":\"Words.\"}").sentence())
                .isEqualTo("The item has no headline; put one into headline (ninjs 1.x) or into headlines with the role"
                        + " main.");
        assertThat(refusalOf("{\"uri\":\"urn:x\",\"headline\":\"A headline\"}").sentence())
                .isEqualTo("There is no text under the headline “A headline”; put it into body_html or body_text (ninjs"
                        + " 1.x) or into bodies.");
        assertThat(refusalOf("{\"name\":\"x\"}").sentence()).startsWith("This JSON is no ninjs item");
        assertThat(refusalOf("[]").sentence())
                .isEqualTo("This JSON is a list, not an object; send one ninjs item, {\"uri\": …}.");
    }

    @Test
    void aCanceledItemSaysWhichArticleItTakesBack() {
        ArticleRefused refused =
                refusalOf(with("\"pubStatus\":\"canceled\",\"versionCreated\":\"2026-05-07T06:00:00Z\""));

        assertThat(refused).isInstanceOfSatisfying(ArticleCanceled.class, canceled -> {
            assertThat(canceled.uri()).isEqualTo("urn:x");
            assertThat(canceled.modified()).isEqualTo(Instant.parse("2026-05-07T06:00:00Z"));
        });
        assertThatThrownBy(() -> read("{\"headline\":\"x\",\"pubstatus\":\"canceled\"}"))
                .hasMessage("The item is canceled but does not say which: give its uri.");
    }

    @Test
    void passesOverNullsAndUnknownFields() {
        ArticleContent content = read(with("\"byline\":null,\"service\":[{\"x\":{\"y\":[1,2]}}],\"profile\":\"p\""));

        assertThat(content.blocks()).extracting(Block::kind).containsExactly(BlockKind.HEADLINE, BlockKind.PARAGRAPH);
    }

    @Test
    void keepsTheUnknownFieldsOfAPicture() throws IOException {
        Media picture = read(Files.readAllBytes(HARBOUR)).details().media().get(0);

        assertThat(picture.original()).contains("\"mood\":\"tense\"");
    }

    @Test
    void keepsAddressesToTheWebAlone() {
        ArticleContent content =
                read(with("\"associations\":{\"a\":{\"type\":\"picture\",\"headline\":\"P\",\"renditions\":{"
                        + "\"x\":{\"href\":\"javascript:alert(1)\"},\"y\":{\"href\":\"data:image/png;base64,AA\"},"
                        + "\"z\":{\"href\":\"https://example.org/z.jpg\"}}}}"));

        assertThat(content.details().media().get(0).renditions())
                .extracting(Rendition::href)
                .containsExactly(null, null, "https://example.org/z.jpg");
    }

    @Test
    void honoursLicencesForMachines() throws IOException {
        Rights orchard = read(Files.readAllBytes(HARBOUR.resolveSibling("2.2-orchard.json")))
                .details()
                .rights();

        assertThat(orchard.refusalOf(LanguageTag.of("ca"))).isEqualTo("Its rights do not allow Catalan.");
        assertThat(orchard.refusalOf(LanguageTag.of("es"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context':'http://www.w3.org/ns/odrl.jsonld','prohibition':[{'action':'translate'}]}",
                "{'@graph':[{'odrl:prohibition':{'odrl:action':{'@id':'odrl:translate'}}}]}",
                "[{'prohibitions':[{'action':'http://www.w3.org/ns/odrl/2/translate'}]}]",
                "<Policy xmlns='http://www.w3.org/ns/odrl/2/'><prohibition>"
                        + "<action name='http://www.w3.org/ns/odrl/2/translate'/></prohibition></Policy>"
            })
    void aProhibitionToTranslateForbidsIt(String policy) {
        assertThat(EncodedRights.of(policy.replace('\'', '"')).forbidTranslation())
                .isTrue();
    }

    @Test
    void otherPoliciesDoNot() {
        assertThat(EncodedRights.of("{\"permission\":[{\"action\":\"translate\"}]}"))
                .isEqualTo(EncodedRights.NONE);
        assertThat(EncodedRights.of("{\"prohibition\":[{\"action\":\"archive\"}]}"))
                .isEqualTo(EncodedRights.NONE);
        assertThat(EncodedRights.of("{\"prohibition\":[{\"action\"")).isEqualTo(EncodedRights.NONE);
        assertThat(EncodedRights.of("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"))
                .isEqualTo(EncodedRights.NONE);
        assertThat(EncodedRights.of(
                        "{\"permission\":[{\"action\":\"distribute\",\"constraint\":[{\"leftOperand\":\"spatial\","
                                + "\"operator\":\"isAnyOf\",\"rightOperand\":[\"iso3166:DEU\",\"AT\"]}]}]}"))
                .isEqualTo(new EncodedRights(false, Limits.NONE, new Limits(List.of("DE", "AT"), List.of())));
    }

    // ---- broken files

    @Test
    void aTruncatedFileBreaksOffSomewhere() throws IOException {
        byte[] whole = Files.readAllBytes(HARBOUR);
        for (int length : new int[] {1, 2, 17, 300, 1001, 2222, 3333, whole.length - 3}) {
            ArticleRefused refused =
                    catchThrowableOfType(ArticleRefused.class, () -> read(Arrays.copyOf(whole, length)));

            assertThat(refused.sentence())
                    .as("%s bytes", length)
                    .matches("The JSON breaks off at line \\d+, column \\d+: a part of it is missing\\."
                            + " Send the whole file again\\.|The file is not valid UTF-8: .*");
        }
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertThat(refusalOf("{\n  \"uri\": \"urn:x\",\n  \"headline\": A headline\n}")
                        .sentence())
                .startsWith("The file is not valid JSON at line 3, column 15: Unrecognized token 'A'")
                .endsWith("Mend it there and send it again.");
        assertThat(refusalOf("{\"uri\":\"urn:x\"} {}").sentence())
                .isEqualTo("The JSON goes on after its end at line 1, column 17: send one ninjs item at a time.");
    }

    @Test
    void aWrongEncodingIsNamed() {
        byte[] latin = with("\"slugline\":\"caf\u00E9\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(latin)).hasMessageStartingWith("The file is not valid UTF-8: the byte 0xE9");
    }

    @Test
    void utf16WithAMarkIsRead() {
        byte[] wide = ("\uFEFF" + with("\"slugline\":\"caf\u00E9\"")).getBytes(StandardCharsets.UTF_16LE);

        assertThat(read(wide).slug()).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsBounded(String opening) {
        String deep = with("\"x\":" + opening.repeat(100_000));

        assertThat(refusalOf(deep).sentence())
                .startsWith("The JSON is nested deeper than 100 levels at line 1, column ")
                .endsWith("; no article is. Send the item alone.");
    }

    @Test
    void twoMebibytesInOneStringAreRead() {
        String words = "word ".repeat(400_000);

        assertThat(read(with("\"description_text\":\"" + words + "\""))
                        .blocks()
                        .get(1)
                        .text())
                .hasSize(words.length() - 1);
        assertThat(read("{\"headline\":\"H\",\"body_html\":\"<p>" + words + "</p>\"}")
                        .blocks()
                        .get(1)
                        .text())
                .hasSize(words.length() - 1);
        assertThat(read("{\"headline\":\"H\",\"body_text\":\"" + words + "\"}")
                        .blocks()
                        .get(1)
                        .text())
                .hasSize(words.length() - 1);
    }

    @Test
    void aHugeNumberOrNameIsRefused() {
        assertThat(refusalOf(with("\"urgency\":" + "9".repeat(1_000_000))).sentence())
                .startsWith("The JSON has a name or number that is far too long at line 1");
        assertThat(refusalOf(with("\"" + "n".repeat(1_000_000) + "\":1")).sentence())
                .startsWith("The JSON has a name or number that is far too long at line 1");
    }

    @Test
    void thousandsOfAssociationsAreRefused() {
        String one = "{\"name\":\"a\",\"uri\":\"urn:a\",\"type\":\"picture\"}";

        assertThat(refusalOf(with("\"associations\":[" + (one + ",").repeat(30_000) + one + "]"))
                        .sentence())
                .isEqualTo("The item has more than 500 associations; send those that the article shows.");
    }

    @Test
    void scriptsAndHandlersAreGone() {
        ArticleContent content = read(
                "{\"headline\":\"<b onclick='x()'>A</b><script>alert(1)</script> headline\","
                        + "\"body_html\":\"<p onmouseover='x()'>Words <a href='javascript:x()'>go</a> on.</p>"
                        + "<script>alert(2)</script><style>p{}</style><p>More words.<iframe src='https://x.example'></iframe></p>\"}");

        assertThat(content.blocks()).extracting(Block::text).doesNotContain("alert");
        assertThat(content.blocks().get(0).text()).isEqualTo("<1>A</1> headline");
        assertThat(content.blocks().get(1).text()).isEqualTo("Words go on.");
        assertThat(content.blocks())
                .flatExtracting(Block::markup)
                .allSatisfy(markup -> assertThat(markup.attributes()).isEmpty());
    }

    @Test
    void charactersAreKeptAndDroppedAsInAnyOtherFile() {
        String text = "Pay \\u202Egpj\\u202C \\u2067now\\u2069,\\u2028he\\u200Fsaid\\uFFFE.";

        assertThat(read("{\"headline\":\"" + text + "\",\"body_text\":\"Words of it.\"}")
                        .headline())
                .isEqualTo("Pay gpj now, he\u200Fsaid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"by\":\"\\udc00\"",
                "\"headline_seo\":\"Pay \\ud83d!\"",
                "\"slugline\":\"\\ud800\"",
                "\"body_html\":\"<p>Words \\ude00\\ud83d of it.</p>\"",
                "\"keywords\":[\"a\",\"\\ud800\"]",
                "\"subject\":[{\"name\":\"\\udfff\"}]",
                "\"associations\":{\"main\":{\"type\":\"picture\",\"other\":[{\"x\":\"\\ud83d\"}]}}",
                "\"associations\":{\"\\ud83d\":{\"type\":\"picture\"}}",
                "\"associations\":[{\"type\":\"picture\",\"\\ud83d\":1}]",
                "\"\\ud83d\":1"
            })
    void halfACharacterIsRefused(String field) {
        assertThat(refusalOf(with(field)))
                .matches(refused -> refused.reason() == Reason.UNREADABLE)
                .matches(refused -> !HalfCharacters.isIn(refused.sentence()))
                .hasMessageContaining(
                        " has half a character in it (one \\ud800 to \\udfff by itself); write both halves");
    }

    @Test
    void theFieldWithHalfACharacterIsNamed() {
        assertThat(refusalOf(with("\"keywords\":[\"\\ud800\"]")).sentence()).startsWith("The field keywords has half");
    }

    @Test
    void bothHalvesAreACharacter() {
        assertThat(read("{\"headline\":\"Pay \\ud83d\\ude00!\",\"body_text\":\"Words of it.\"}")
                        .headline())
                .isEqualTo("Pay 😀!");
    }

    @Test
    void aSentenceCutsNoCharacterInTwo() {
        assertThat(refusalOf(with("\"language\":\"" + "x".repeat(79) + "😀\"")).sentence())
                .startsWith("The field language “" + "x".repeat(79) + "…” is no");
        assertThat(refusalOf("{\"\\ud83d\":1,\"\\ud83d\":2}").sentence()).contains("field twice", ": “…”.");
    }

    @Test
    void aZipByAnotherNameIsTold() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};

        assertThatThrownBy(() -> read(zip))
                .hasMessageStartingWith("This is a Word, OpenDocument or other zipped file, not text.");
    }

    @Test
    void deepMarkupIsRead() {
        String deep = "<div>".repeat(20_000) + "Words of it." + "</div>".repeat(20_000);

        assertThat(read("{\"headline\":\"H\",\"body_html\":\"" + deep + "\"}")
                        .blocks()
                        .get(1)
                        .text())
                .isEqualTo("Words of it.");
    }
}
