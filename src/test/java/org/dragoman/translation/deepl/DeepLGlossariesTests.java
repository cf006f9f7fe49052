package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.testing.DeepLFault.Kind.DOUBLE_TAGS;
import static org.dragoman.testing.DeepLFault.Kind.LOSE_SPACES;
import static org.dragoman.translation.deepl.Requests.NOBODY;
import static org.dragoman.translation.deepl.Requests.name;
import static org.dragoman.translation.deepl.Requests.paragraph;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dragoman.article.InlineText;
import org.dragoman.testing.DeepLFault;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.Deferred;
import org.dragoman.translation.EngineAnswer.Translated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLGlossariesTests {

    private static final String TEXT = "They played the World Cup in London.";
    private static final Map<String, String> TERMS = Map.of("World Cup", "Copa del Mundo", "London", "Londres");

    private final DeepLTestServer server = DeepLTestServer.start();
    private DeepLEngine engine = new DeepLEngine(Requests.settings(server), Clock.systemUTC());

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void appliesTheNewsroomsTerms() throws Exception {
        assertThat(text(translate("es", TERMS, TEXT))).isEqualTo("Theyes playedes thees Copa del Mundo ines Londres.");
        assertThat(server.glossaryNames())
                .containsExactly("dragoman:sports+common:en-es:"
                        + Requests.dictionary("es", TERMS).hash());
    }

    @Test
    void makesAGlossaryOnceEvenAcrossARestart() throws Exception {
        translate("es", TERMS, TEXT);
        translate("es", TERMS, TEXT + " Again.");
        engine.close();
        engine = new DeepLEngine(Requests.settings(server), Clock.systemUTC());
        translate("es", TERMS, TEXT + " And again.");

        assertThat(made()).isEqualTo(1);
        assertThat(server.glossaryNames()).hasSize(1);
    }

    @Test
    void replacesOnlyItsOwnOlderGlossaries() throws Exception {
        server.makeGlossary("marketing", "es", Map.of("a", "b"));
        server.makeGlossary("dragoman:other:en-es:1", "es", Map.of("a", "b"));
        translate("es", TERMS, TEXT);
        Map<String, String> edited = Map.of("World Cup", "Mundial");

        assertThat(text(translate("es", edited, TEXT))).contains("Mundial").doesNotContain("Copa");

        assertThat(server.glossaryNames())
                .containsExactlyInAnyOrder(
                        "marketing",
                        "dragoman:other:en-es:1",
                        "dragoman:sports+common:en-es:"
                                + Requests.dictionary("es", edited).hash());
    }

    @Test
    void keepsVariantsApart() throws Exception {
        translate("pt-BR", Map.of("train", "trem"), "The train left.");
        translate("pt-PT", Map.of("train", "comboio"), "The train left.");

        assertThat(text(translate("pt-BR", Map.of("train", "trem"), "A train left.")))
                .contains("trem");
        assertThat(server.glossaryNames()).hasSize(2);
        assertThat(server.requests("/v3/glossaries").stream()
                        .filter(sent -> sent.method().equals("POST"))
                        .map(sent -> sent.value("dictionaries[0].target_lang")))
                .containsExactly("pt", "pt");
    }

    @Test
    void needsNoGlossaryForAnEmptyDictionary() throws Exception {
        translate("es", Map.of(), TEXT);

        assertThat(server.requests("/v3/glossaries")).isEmpty();
    }

    @Test
    void leavesOutWhatDeepLRefuses() throws Exception {
        translate("es", Map.of("World Cup", "Copa del Mundo", "x".repeat(1025), "y", "tab\there", "z", "w", " "), TEXT);

        assertThat(server.requests("/v3/glossaries").get(1).value("dictionaries[0].entries"))
                .isEqualTo("World Cup\tCopa del Mundo");
    }

    @Test
    void makesAGlossaryAnewThatSomebodyRemoved() throws Exception {
        translate("es", TERMS, TEXT);
        server.removeGlossaries();

        assertThat(text(translate("es", TERMS, TEXT))).contains("Copa del Mundo");
        assertThat(server.glossaryNames()).hasSize(1);
    }

    @Test
    void sendsTermsAsSpansWhenDeepLKeepsNoMoreGlossaries() throws Exception {
        server.glossaryLimit(0);

        assertThat(text(translate("es", TERMS, TEXT))).isEqualTo("Theyes playedes thees Copa del Mundo ines Londres.");
        assertThat(server.requests("/v2/translate").get(0).texts().get(0)).contains("<x id=\"1\">Copa del Mundo</x>");
        assertThat(engine.availability(Requests.ES)).isEqualTo(new org.dragoman.translation.Availability.Ready());
    }

    @Test
    void waitsWhenGlossariesCannotBeReached() throws Exception {
        server.fail(DeepLFault.status(503, 1).at("/v3/glossaries"));

        assertThat(translate("es", TERMS, TEXT)).isInstanceOf(Deferred.class);
        assertThat(server.requests("/v2/translate")).isEmpty();
        assertThat(text(translate("es", TERMS, TEXT))).contains("Copa del Mundo");
    }

    @ParameterizedTest
    @CsvSource({"ca,Copa del Món,Londres", "gl,Copa do Mundo,Londres", "hi,विश्व कप,लंदन", "fa,جام جهانی,لندن"})
    void sendsTermsAsSpansWhereDeepLKeepsNoGlossary(String language, String cup, String london) throws Exception {
        String translated = text(translate(language, Map.of("World Cup", cup, "London", london), TEXT));

        assertThat(translated)
                .contains(" " + cup + " ")
                .contains(" " + london + ".")
                .doesNotContain("<");
        assertThat(server.requests("/v2/translate").get(0).texts())
                .containsExactly("They played the <x id=\"1\">" + cup + "</x> in <x id=\"2\">" + london + "</x>.");
        assertThat(server.requests("/v3/glossaries")).isEmpty();
    }

    @Test
    void givesALostSpaceBackBeforeASpan() throws Exception {
        server.fail(DeepLFault.of(LOSE_SPACES, 1));

        assertThat(text(translate("ca", TERMS, TEXT))).isEqualTo("Theyca playedca theca Copa del Mundo inca Londres.");
    }

    @Test
    void sendsTermsAsWordsWhenTheirSpansCameBackBroken() throws Exception {
        server.fail(DeepLFault.of(DOUBLE_TAGS, 1));

        assertThat(text(translate("ca", TERMS, TEXT))).isEqualTo("Theyca playedca theca World Cup inca London.");
        assertThat(server.requests("/v2/translate").get(1).texts()).containsExactly(TEXT);
    }

    @Test
    void asksDeepLForTheLanguages() {
        await().untilAsserted(() -> assertThat(server.requests("/v3/languages")).hasSize(1));
    }

    private long made() {
        return server.requests("/v3/glossaries").stream()
                .filter(sent -> sent.method().equals("POST"))
                .count();
    }

    private EngineAnswer translate(String language, Map<String, String> terms, String text)
            throws InterruptedException {
        String plain = InlineText.parse(text).plain();
        var occurrences = terms.entrySet().stream()
                .filter(entry -> plain.contains(entry.getKey()))
                .map(entry -> name(plain, entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparingInt(org.dragoman.glossary.TermOccurrence::start))
                .toArray(org.dragoman.glossary.TermOccurrence[]::new);
        return engine.translate(Requests.request(language, terms, List.of(paragraph(text, occurrences))), NOBODY);
    }

    private static String text(EngineAnswer answer) {
        assertThat(answer).isInstanceOf(Translated.class);
        return String.valueOf(((Translated) answer).texts().get(0).text());
    }
}
