package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.testing.DeepLFault.Kind.CHANGE_DIGITS;
import static org.dragoman.testing.DeepLFault.Kind.DOUBLE_TAGS;
import static org.dragoman.testing.DeepLFault.Kind.DROP;
import static org.dragoman.testing.DeepLFault.Kind.DROP_AFTER;
import static org.dragoman.testing.DeepLFault.Kind.EMPTY;
import static org.dragoman.testing.DeepLFault.Kind.ESCAPE_TWICE;
import static org.dragoman.testing.DeepLFault.Kind.LOSE_TAGS;
import static org.dragoman.testing.DeepLFault.Kind.MOVE_TAGS;
import static org.dragoman.testing.DeepLFault.Kind.TOO_FEW;
import static org.dragoman.testing.DeepLFault.Kind.TOO_MANY;
import static org.dragoman.testing.DeepLFault.Kind.TRUNCATE;
import static org.dragoman.testing.DeepLFault.Kind.UNTRANSLATED;
import static org.dragoman.translation.deepl.Requests.ES;
import static org.dragoman.translation.deepl.Requests.request;
import static org.dragoman.translation.deepl.Requests.sentences;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.testing.DeepLFault;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.translation.Availability;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.EngineAnswer.Deferred;
import org.dragoman.translation.EngineAnswer.Paused;
import org.dragoman.translation.EngineAnswer.Translated;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.RequestedBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLFaultTests {

    private static final String LINK = "The mayor <1>called</1> it a great day.";
    private static final String LINK_IN_SPANISH = "Thees mayores <1>calledes</1> ites aes greates dayes.";
    private static final int LINK_COST = "The mayor called it a great day.".length();

    private final DeepLTestServer server = DeepLTestServer.start();
    private final DeepLEngine engine = new DeepLEngine(Requests.settings(server), Clock.systemUTC());
    private final Requests.Books books = new Requests.Books();

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void waitsAsLongAsDeepLSays() throws Exception {
        server.fail(DeepLFault.status(429, 1).retryAfter("30"));
        Instant before = Instant.now();

        Deferred deferred = (Deferred) engine.translate(request("es", "Rain fell."), books);

        assertThat(deferred.attempt()).isFalse();
        assertThat(deferred.until())
                .isBetween(before.plusSeconds(30), Instant.now().plusSeconds(31));
    }

    @Test
    void waitsUntilTheTimeDeepLNames() throws Exception {
        Instant named = Instant.now().plusSeconds(90).truncatedTo(ChronoUnit.SECONDS);
        server.fail(DeepLFault.status(503, 1)
                .retryAfter(DateTimeFormatter.RFC_1123_DATE_TIME.format(named.atZone(ZoneOffset.UTC))));

        Deferred deferred = (Deferred) engine.translate(request("es", "Rain fell."), books);

        assertThat(deferred.attempt()).isFalse();
        assertThat(deferred.until()).isBetween(named.minusSeconds(1), named.plusSeconds(1));
    }

    @Test
    void asksNobodyElseToTryMeanwhile() throws Exception {
        server.fail(DeepLFault.status(429, 1).retryAfter("30"));
        engine.translate(request("es", "Rain fell."), books);

        assertThat(engine.translate(request("es", "Snow fell."), books))
                .isInstanceOfSatisfying(
                        Deferred.class,
                        deferred -> assertThat(deferred.attempt()).isFalse());
        assertThat(server.requests("/v2/translate")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 529})
    void takesAPaceOfItsOwnWhenDeepLNamesNone(int status) throws Exception {
        server.fail(DeepLFault.status(status, 1));

        Deferred deferred = (Deferred) engine.translate(request("es", "Rain fell."), books);

        assertThat(deferred.attempt()).isFalse();
        assertThat(deferred.until()).isAfter(Instant.now());
        await().until(() -> engine.translate(request("es", "Rain fell."), books) instanceof Translated);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void countsAFaultOfTheServerAsAnAttempt(int status) throws Exception {
        server.fail(DeepLFault.status(status, 1));

        Deferred deferred = (Deferred) engine.translate(request("es", "Rain fell."), books);

        assertThat(deferred.attempt()).isTrue();
        assertThat(deferred.reason()).startsWith("DeepL failed: HTTP " + status);
        assertThat(engine.availability(ES)).isEqualTo(new Availability.Ready());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeepLFault.Kind.class,
            names = {"DROP", "DROP_AFTER", "TRUNCATE"})
    void sendsNothingTwiceByItself(DeepLFault.Kind kind) throws Exception {
        assertThat(List.of(DROP, DROP_AFTER, TRUNCATE)).contains(kind);
        server.fail(DeepLFault.of(kind, 1));

        assertThat(engine.translate(request("es", "Rain fell."), books)).isInstanceOf(Deferred.class);

        assertThat(server.requests("/v2/translate")).hasSize(1);
        assertThat(books.results).isEmpty();
    }

    @Test
    void pausesWhenDeepLIsDownAndComesBack() throws Exception {
        server.fail(DeepLFault.status(503, 1000).at("/"));
        for (int i = 1; i < DeepLHealth.FAULTS_OF_AN_OUTAGE; i++) {
            assertThat(engine.translate(request("es", "Rain fell."), books)).isInstanceOf(Deferred.class);
        }

        Paused paused = (Paused) engine.translate(request("es", "Rain fell."), books);

        assertThat(paused.code()).isEqualTo(HeldCode.ENGINE_DOWN);
        assertThat(engine.availability(ES))
                .isEqualTo(new Availability.Unavailable(HeldCode.ENGINE_DOWN, paused.reason()));
        int asked = server.requests("/v2/translate").size();
        assertThat(engine.translate(request("es", "Rain fell."), books)).isEqualTo(paused);
        assertThat(server.requests("/v2/translate")).hasSize(asked);
        server.healthy();
        await().until(() -> engine.availability(ES) instanceof Availability.Ready);
        assertThat(engine.translate(request("es", "Rain fell."), books)).isInstanceOf(Translated.class);
    }

    @Test
    void pausesWhenDeepLRefusesTheKey() throws Exception {
        DeepLSettings wrong = new DeepLSettings("wrong-key", server.url(), 8, 1000, 60, "", 60);
        try (DeepLEngine refused = new DeepLEngine(wrong, Clock.systemUTC())) {
            Paused paused = (Paused) refused.translate(request("es", "Rain fell."), books);

            assertThat(paused.code()).isEqualTo(HeldCode.KEY);
            assertThat(paused.reason()).startsWith("DeepL refuses the key; check DEEPL_AUTH_KEY");
            assertThat(refused.availability(ES)).isEqualTo(new Availability.Unavailable(HeldCode.KEY, paused.reason()));
        }
    }

    @Test
    void pausesWhenTheQuotaIsUsedUpUntilThereIsMore() throws Exception {
        server.characterLimit(0);

        Paused paused = (Paused) engine.translate(request("es", "Rain fell."), books);

        assertThat(paused.code()).isEqualTo(HeldCode.QUOTA);
        await().until(() -> !server.requests("/v2/usage").isEmpty());
        assertThat(engine.availability(ES)).isInstanceOf(Availability.Unavailable.class);
        server.characterLimit(1000);
        await().until(() -> engine.availability(ES) instanceof Availability.Ready);
        assertThat(engine.translate(request("es", "Rain fell."), books)).isInstanceOf(Translated.class);
    }

    @Test
    void neverRepeatsABadRequest() throws Exception {
        server.fail(DeepLFault.status(400, 1));

        BlockResult result = translated("Rain fell.");

        assertThat(result.text()).isNull();
        assertThat(result.trouble()).isEqualTo("DeepL refused the text: HTTP 400 (Fault on demand).");
        assertThat(server.requests("/v2/translate")).hasSize(1);
    }

    @Test
    void halvesWhatIsTooLarge() throws Exception {
        server.fail(DeepLFault.status(413, 1));

        Translated answer = (Translated) engine.translate(request("es", sentences(20)), books);

        assertThat(answer.texts()).hasSize(20).noneMatch(result -> result.text() == null);
        assertThat(server.requests("/v2/translate"))
                .extracting(sent -> sent.texts().size())
                .containsExactly(20, 10, 10);
    }

    @Test
    void handsOverWhatWasPaidBeforeAFault() throws Exception {
        Requests.Books failing = new Requests.Books() {
            @Override
            public void received(java.util.Map<Integer, BlockResult> received) {
                super.received(received);
                server.fail(DeepLFault.status(503, 1));
            }
        };

        assertThat(engine.translate(request("es", sentences(120)), failing)).isInstanceOf(Deferred.class);

        assertThat(failing.results).hasSize(50);
        assertThat(failing.results.get(49))
                .isEqualTo(new BlockResult("Thees counciles metes 50 timeses thises yeares.", 35, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeepLFault.Kind.class,
            names = {"EMPTY", "UNTRANSLATED", "LOSE_TAGS", "MOVE_TAGS", "DOUBLE_TAGS"})
    void asksOnceMoreForABrokenTextAlone(DeepLFault.Kind kind) throws Exception {
        assertThat(List.of(EMPTY, UNTRANSLATED, LOSE_TAGS, MOVE_TAGS, DOUBLE_TAGS))
                .contains(kind);
        server.fail(DeepLFault.of(kind, 1).inTextsWith("mayor"));

        Translated answer = (Translated) engine.translate(request("es", "Rain fell.", LINK), books);

        assertThat(answer.texts())
                .containsExactly(
                        new BlockResult("Raines felles.", 10, null),
                        new BlockResult(LINK_IN_SPANISH, 2 * LINK_COST, null));
        assertThat(server.requests("/v2/translate"))
                .extracting(sent -> sent.texts().size())
                .containsExactly(2, 1);
    }

    @Test
    void givesNoTextWhenItStaysBroken() throws Exception {
        server.fail(DeepLFault.of(LOSE_TAGS, 2).inTextsWith("mayor"));

        assertThat(translated(LINK))
                .isEqualTo(new BlockResult(null, 2 * LINK_COST, "DeepL lost, doubled or moved a tag."));
    }

    @Test
    void neverPassesEnglishOffAsSpanish() throws Exception {
        server.fail(DeepLFault.of(UNTRANSLATED, 2));

        assertThat(translated("The mayor called it a great day.").trouble())
                .isEqualTo("DeepL gave the English text back.");
    }

    @Test
    void believesThatANameStays() throws Exception {
        server.fail(DeepLFault.of(UNTRANSLATED, 2));

        assertThat(translated("Real Madrid").text()).isEqualTo("Real Madrid");
        Translated byline = (Translated) engine.translate(
                request(
                        "es",
                        java.util.Map.of(),
                        List.of(new RequestedBlock(BlockKind.BYLINE, "Ana Ruiz, Luis Sanz, Eva Gil", List.of()))),
                books);
        assertThat(byline.texts().get(0).text()).isEqualTo("Ana Ruiz, Luis Sanz, Eva Gil");
        assertThat(server.requests("/v2/translate")).hasSize(2);
    }

    @Test
    void unescapesWhatCameBackEscapedTwice() throws Exception {
        server.fail(DeepLFault.of(ESCAPE_TWICE, 1));

        assertThat(translated("Research &amp; development of &lt;b&gt; rose.").text())
                .isEqualTo("Researches &amp; developmentes ofes &lt;bes&gt; rosees.");
        assertThat(server.requests("/v2/translate")).hasSize(1);
    }

    @Test
    void leavesNumbersToTheChecks() throws Exception {
        server.fail(DeepLFault.of(CHANGE_DIGITS, 1));

        assertThat(translated("It rained 45 days.").text()).isEqualTo("Ites rainedes 77 dayses.");
    }

    @ParameterizedTest
    @EnumSource(
            value = DeepLFault.Kind.class,
            names = {"TOO_FEW", "TOO_MANY"})
    void sendsAgainWhenTheCountIsWrong(DeepLFault.Kind kind) throws Exception {
        assertThat(List.of(TOO_FEW, TOO_MANY)).contains(kind);
        server.fail(DeepLFault.of(kind, 1));

        Translated answer = (Translated) engine.translate(request("es", "Rain fell.", "Snow fell."), books);

        assertThat(answer.texts()).extracting(BlockResult::text).containsExactly("Raines felles.", "Snowes felles.");
        assertThat(server.requests("/v2/translate")).hasSize(2);
    }

    @Test
    void guessesNothingWhenTheCountStaysWrong() throws Exception {
        server.fail(DeepLFault.of(TOO_FEW, 2));

        Translated answer = (Translated) engine.translate(request("es", "Rain fell.", "Snow fell."), books);

        assertThat(answer.texts()).extracting(BlockResult::trouble).containsOnly("DeepL answered 1 texts for 2.");
    }

    @Test
    void booksWhatABrokenAnswerCostBeforeAFault() throws Exception {
        server.fail(DeepLFault.of(LOSE_TAGS, 1).inTextsWith("mayor"));
        Requests.Books failing = new Requests.Books() {
            @Override
            public void received(java.util.Map<Integer, BlockResult> received) {
                super.received(received);
                server.fail(DeepLFault.status(503, 1));
            }
        };

        assertThat(engine.translate(request("es", "Rain fell.", LINK), failing)).isInstanceOf(Deferred.class);

        assertThat(failing.results.get(1)).isEqualTo(new BlockResult(null, LINK_COST, "The answer was not usable."));
    }

    private BlockResult translated(String text) throws InterruptedException {
        return ((Translated) engine.translate(request("es", text), books))
                .texts()
                .get(0);
    }
}
