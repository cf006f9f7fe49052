package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.glossary.Glossaries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class GlossariesControllerTests {

    private static final String POLITICS = """
            term,kind,status,es,ca
            Iran,name,,Irán|iraní,Iran
            AT&T,keep,,,
            ceasefire,term,deprecated,alto el fuego|!cese al fuego,
            Myanmar,name,proposed,Birmania,
            """;

    @TempDir
    Path folder;

    private MockMvcTester web = MockMvcTester.create(org.mockito.Mockito.mock(MockMvc.class));

    @BeforeEach
    void keepGlossaries() throws IOException {
        Files.writeString(folder.resolve("common.csv"), POLITICS);
        Files.writeString(folder.resolve("sport.csv"), "term,kind,es\nIran,name,Persia\n,name,nadie\n");
        web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new GlossariesController(Glossaries.of(folder)))
                .setControllerAdvice(new ProblemAnswers())
                .build());
    }

    @Test
    void countsOffsetsInTheTextAsGiven() {
        assertThat(post("match", """
                {"text": "<1>Iran</1>’s &amp; <2/>AT&amp;T <3>ceasefire</3> with Myanmar", "language": "ES"}
                """)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"terms": [
                  {"start": 3, "end": 7, "term": "Iran", "domain": "common", "targets": ["Irán", "iraní"],
                   "forbidden": []},
                  {"start": 24, "end": 32, "term": "AT&T", "domain": "common", "targets": ["AT&T"], "forbidden": []},
                  {"start": 36, "end": 45, "term": "ceasefire", "domain": "common", "targets": ["alto el fuego"],
                   "forbidden": ["cese al fuego"], "deprecated": true}]}
                """);
    }

    @Test
    void takesWhatIsNoTaggedTextAsPlain() {
        assertThat(post("match", """
                {"text": "a < b, AT&T 🙂 Iran", "language": "es"}
                """)).bodyJson().isStrictlyEqualTo("""
                {"terms": [
                  {"start": 7, "end": 11, "term": "AT&T", "domain": "common", "targets": ["AT&T"], "forbidden": []},
                  {"start": 15, "end": 19, "term": "Iran", "domain": "common", "targets": ["Irán", "iraní"],
                   "forbidden": []}]}
                """);
    }

    @Test
    void asksTheDesksOwnDomainFirst() {
        assertThat(post("match", """
                {"text": "Iran", "language": "es", "desk": "sport"}
                """)).bodyJson().isStrictlyEqualTo("""
                {"terms": [{"start": 0, "end": 4, "term": "Iran", "domain": "sport", "targets": ["Persia"],
                  "forbidden": []}]}
                """);
    }

    @Test
    void verifiesEachTerm() {
        assertThat(post("verify", """
                {"source": "A <1>ceasefire</1> in Iran", "target": "Un <1>cese al fuego</1> iraní", "language": "es"}
                """)).bodyJson().isStrictlyEqualTo("""
                {"terms": [
                  {"term": "ceasefire", "honoured": false, "found": null, "forbidden": ["cese al fuego"]},
                  {"term": "Iran", "honoured": true, "found": "iraní", "forbidden": []}]}
                """);
        assertThat(post("verify", """
                {"source": "Iran", "target": "", "language": "es"}
                """)).bodyJson().isStrictlyEqualTo("""
                {"terms": [{"term": "Iran", "honoured": false, "found": null, "forbidden": []}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            match  | {"language": "es"}                      | The field "text" is missing; it holds the English text.
            match  | {"text": "Iran"}                        | The field "language" is missing; it holds the language to translate into, such as es.
            match  | {"text": "Iran", "language": "qqqqqqqqq"} | "qqqqqqqqq" is no language tag; write one like es, pt-BR or zh-Hant (BCP 47).
            verify | {"target": "Irán", "language": "es"}    | The field "source" is missing; it holds the English text.
            verify | {"source": "Iran", "language": "es"}    | The field "target" is missing; it holds its translation.
            """)
    void saysWhatIsMissing(String address, String body, String sentence) {
        assertThat(post(address, body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(sentence);
    }

    @Test
    void listsTheDomains() {
        assertThat(web.get().uri("/api/glossaries")).bodyJson().isStrictlyEqualTo("""
                {"glossaries": [{"domain": "common", "terms": 4, "languages": ["ca", "es"]},
                  {"domain": "sport", "terms": 1, "languages": ["es"]}], "next": null, "total": 2}
                """);
        assertThat(web.get().uri("/api/glossaries?limit=1")).bodyJson().isStrictlyEqualTo("""
                {"glossaries": [{"domain": "common", "terms": 4, "languages": ["ca", "es"]}], "next": "1", "total": 2}
                """);
        assertThat(web.get().uri("/api/glossaries?limit=1&after=1")).bodyJson().isStrictlyEqualTo("""
                {"glossaries": [{"domain": "sport", "terms": 1, "languages": ["es"]}], "next": null, "total": 2}
                """);
    }

    @Test
    void givesTheFileAsItIsNow() throws IOException {
        MvcTestResult first = web.get().uri("/api/glossaries/common").exchange();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));

        assertThat(first).hasStatusOk().hasContentType("text/csv;charset=UTF-8").hasBodyTextEqualTo(POLITICS);
        assertThat(web.get().uri("/api/glossaries/common").header("If-None-Match", tag))
                .hasStatus(304);
        Files.writeString(folder.resolve("common.csv"), POLITICS + "Iraq,name,,Irak,\n");
        assertThat(web.get().uri("/api/glossaries/common").header("If-None-Match", tag))
                .hasStatusOk()
                .hasBodyTextEqualTo(POLITICS + "Iraq,name,,Irak,\n");
    }

    @Test
    void knowsNoOtherDomain() {
        assertThat(web.get().uri("/api/glossaries/nothing"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no glossary \"nothing\"; GET /api/glossaries lists the domains.");
    }

    @Test
    void tellsWhatIsWrongInTheFiles() {
        assertThat(web.get().uri("/api/glossaries/check")).bodyJson().isStrictlyEqualTo("""
                {"problems": [{"file": "sport.csv", "line": 3, "severity": "error",
                  "message": "the row has no term; fill the column \\"term\\" or remove the row"}], "next": null, "total": 1}
                """);
    }

    private MvcTestResult post(String address, String body) {
        return web.post()
                .uri("/api/glossaries/" + address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
