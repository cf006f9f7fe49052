package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.translation.deepl.Requests.ES;
import static org.dragoman.translation.deepl.Requests.NOBODY;
import static org.dragoman.translation.deepl.Requests.request;
import static org.dragoman.translation.deepl.Requests.sentences;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.testing.DeepLTestServer.Seen;
import org.dragoman.translation.Availability;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.EngineAnswer.Translated;
import org.dragoman.translation.TranslationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeepLEngineTests {

    private final DeepLTestServer server = DeepLTestServer.start();
    private final DeepLEngine engine = new DeepLEngine(Requests.settings(server), Clock.systemUTC());

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void sendsAnArticleInOneRequest() throws Exception {
        List<BlockResult> results = translated(request("es", sentences(27)));

        assertThat(results).hasSize(27);
        assertThat(results.get(4).text()).isEqualTo("Thees counciles metes 5 timeses thises yeares.");
        assertThat(results.get(4).billedCharacters()).isEqualTo("The council met 5 times this year.".length());
        assertThat(server.requests("/v2/translate")).hasSize(1);
    }

    @Test
    void saysEverythingTheRequestNeeds() throws Exception {
        translated(new TranslationRequest(
                ES,
                List.of(Requests.paragraph("Rain fell.")),
                "Storm hits the coast",
                Requests.dictionary("es", Map.of())));

        Seen sent = server.requests("/v2/translate").get(0);
        assertThat(sent.form())
                .containsEntry("source_lang", List.of("en"))
                .containsEntry("target_lang", List.of("es"))
                .containsEntry("text", List.of("Rain fell."))
                .containsEntry("context", List.of("Storm hits the coast"))
                .containsEntry("tag_handling", List.of("xml"))
                .containsEntry("tag_handling_version", List.of("v2"))
                .containsEntry("outline_detection", List.of("0"))
                .containsEntry("ignore_tags", List.of("x"))
                .containsEntry("split_sentences", List.of("nonewlines"))
                .containsEntry("model_type", List.of("prefer_quality_optimized"))
                .containsEntry("show_billed_characters", List.of("1"))
                .doesNotContainKeys("formality", "glossary_id", "glossary_ids");
    }

    @Test
    void sendsFormalityOnlyWhereDeepLKnowsIt() throws Exception {
        DeepLSettings formal = new DeepLSettings(DeepLTestServer.KEY, server.url(), 8, 1000, 60, "prefer_more", 60);
        try (DeepLEngine polite = new DeepLEngine(formal, Clock.systemUTC())) {
            polite.translate(request("de", "Rain fell."), NOBODY);
            polite.translate(request("ca", "Rain fell."), NOBODY);
        }

        assertThat(server.requests("/v2/translate"))
                .extracting(sent -> sent.value("formality"))
                .containsExactly("prefer_more", "");
    }

    @Test
    void cutsAtFiftyTexts() throws Exception {
        assertThat(translated(request("es", sentences(120)))).hasSize(120);

        assertThat(server.requests("/v2/translate"))
                .extracting(sent -> sent.texts().size())
                .containsExactly(50, 50, 20);
    }

    @Test
    void cutsByEncodedBytes() throws Exception {
        // A curly quotation mark is one character and nine encoded bytes.
        String[] quotes = new String[6];
        for (int i = 0; i < quotes.length; i++) {
            quotes[i] = "He said it " + i + " times " + "’".repeat(5_000);
        }

        assertThat(translated(request("es", quotes))).hasSize(6);

        assertThat(server.requests("/v2/translate"))
                .extracting(sent -> sent.texts().size())
                .containsExactly(2, 2, 2);
        assertThat(server.requests("/v2/translate"))
                .allSatisfy(sent -> assertThat(sent.bodyBytes()).isLessThan(128 * 1024));
    }

    @Test
    void saysThatATextIsTooLong() throws Exception {
        List<BlockResult> results = translated(request("es", "Rain fell.", "word ".repeat(30_000)));

        assertThat(results.get(0).text()).isEqualTo("Raines felles.");
        assertThat(results.get(1).text()).isNull();
        assertThat(results.get(1).trouble()).contains("too long");
        assertThat(server.requests("/v2/translate")).hasSize(1);
    }

    @Test
    void paysForEqualTextsOnce() throws Exception {
        List<BlockResult> results = translated(request("es", "Rain fell.", "It was cold.", "Rain fell."));

        assertThat(results)
                .containsExactly(
                        new BlockResult("Raines felles.", 10, null),
                        new BlockResult("Ites wases coldes.", 12, null),
                        new BlockResult("Raines felles.", 0, null));
        assertThat(server.texts()).containsEntry("Rain fell.@es", 1);
        assertThat(server.billed()).isEqualTo(22);
    }

    @Test
    void sendsNothingForATextWithoutWords() throws Exception {
        assertThat(translated(request("es", "* * *", " ", "")))
                .containsExactly(
                        new BlockResult("* * *", 0, null), new BlockResult(" ", 0, null), new BlockResult("", 0, null));
        assertThat(server.requests("/v2/translate")).isEmpty();
    }

    @Test
    void bringsTagsAndEntitiesBack() throws Exception {
        List<BlockResult> results = translated(request(
                "es",
                "The <1>river <2>Ebro</2></1> rose<3/> at AT&amp;T &lt;here&gt;.",
                " <1>All of it is a link</1> "));

        assertThat(results.get(0).text())
                .isEqualTo("Thees <1>riveres <2>Ebro</2></1> rosees<3/> ates AT&amp;T &lt;herees&gt;.");
        assertThat(results.get(1).text()).isEqualTo(" <1>Alles ofes ites ises aes linkes</1> ");
        assertThat(server.requests("/v2/translate").get(0).texts())
                .containsExactly(
                        "The <t1>river <t2>Ebro</t2></t1> rose<t3/> at AT&amp;T &lt;here&gt;.", "All of it is a link");
    }

    @Test
    void billsNoTags() throws Exception {
        assertThat(translated(request("es", "The <1>river</1> rose.")).get(0).billedCharacters())
                .isEqualTo("The river rose.".length());
    }

    @Test
    void knowsWhichLanguagesDeepLServes() {
        assertThat(engine.availability(ES)).isEqualTo(new Availability.Ready());
        assertThat(engine.availability(LanguageTag.of("tlh")))
                .isEqualTo(new Availability.NotServed("DeepL does not translate into Klingon."));
        assertThatThrownBy(() -> engine.translate(request("tlh", "Rain."), NOBODY))
                .hasMessage("DeepL does not translate into Klingon.");
    }

    @Test
    void isReadyWhileDeepLCannotBeReached() {
        server.close();
        try (DeepLEngine offline = new DeepLEngine(Requests.settings(server), Clock.systemUTC())) {
            assertThat(offline.availability(ES)).isEqualTo(new Availability.Ready());
        }
    }

    @Test
    void namesWhatDecidesTheAnswer() {
        assertThat(engine.name()).isEqualTo("deepl");
        assertThat(engine.fingerprint(ES)).isEqualTo("deepl;es;xml-v2;prefer_quality_optimized;-;glossary");
        assertThat(engine.fingerprint(LanguageTag.of("ca")))
                .isEqualTo("deepl;ca;xml-v2;prefer_quality_optimized;-;spans");
    }

    private List<BlockResult> translated(TranslationRequest request) throws InterruptedException {
        Requests.Books books = new Requests.Books();
        EngineAnswer answer = engine.translate(request, books);
        assertThat(answer).isInstanceOf(Translated.class);
        assertThat(((Translated) answer).texts()).containsExactlyElementsOf(books.results.values());
        return ((Translated) answer).texts();
    }
}
