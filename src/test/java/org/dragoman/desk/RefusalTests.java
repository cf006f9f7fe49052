package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the HTTP API does not take, and what it says then. Every answer is looked through for the program's insides. */
class RefusalTests extends RunningDesk {

    private static final String VOTE = "The council of a harbour town voted on Tuesday to rebuild the old lighthouse.";
    private static final String COST = "The work will cost 2.4 million euros and will take 18 months in all.";
    private static final String ARTICLE = article(VOTE, COST);

    private static @Nullable JsonNode shared;

    /** A draft in review that no test changes. */
    private JsonNode draft() {
        return Objects.requireNonNull(shared);
    }

    private String id() {
        return draft().path("id").asString();
    }

    private String tag() {
        return "\"" + draft().path("revision").asLong() + "\"";
    }

    @BeforeEach
    void makeADraft() {
        if (shared == null) {
            handIn("?id=refusals", ARTICLE);
            shared = inReview("refusals");
        }
    }

    private int articles() {
        return get("/api/articles").body().path("total").asInt();
    }

    private Answer sendBytes(String type, byte[] body) {
        return send(request("/api/articles").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoTextIsRefused() {
        int before = articles();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

        isProblem(sendBytes("text/plain", new byte[0]), 400, "There is no text in it");
        isProblem(sendBytes("text/plain", utf8(" \n \n")), 400, "There is no text in it");
        isProblem(sendBytes("text/plain", png), 400, "a picture (PNG)", "UTF-8");
        isProblem(
                sendBytes("text/plain", "Caf\u00e9\n\nText".getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "not valid UTF-8",
                "line 1");
        isProblem(sendBytes("text/plain", utf8("Head\0line\n\n" + VOTE)), 400, "NUL");
        isProblem(
                sendBytes(
                        "text/plain; charset=iso-8859-1",
                        "Caf\u00e9\n\n\u00e2\u0080\u009cMixed.\u00e2\u0080\u009d"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "mixes encodings",
                "offset 3 (line 1)");
        isProblem(sendBytes("text/plain; charset=utf-16", utf8("abc")), 400, "UTF-16");
        isProblem(sendBytes("text/plain", utf8("Only a headline")), 422);
        isProblem(sendBytes("application/octet-stream", utf8(ARTICLE)), 415, "text/plain");
        isProblem(sendBytes("application/x-www-form-urlencoded", utf8("id=a")), 415, "text/plain");
        isProblem(sendBytes("nonsense", utf8(ARTICLE)), 415, "Content-Type");
        isProblem(sendBytes("text/plain; charset=klingon", utf8(ARTICLE)), 415, "charset");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void aTextInAnotherCharsetIsTaken() {
        Answer taken = send(request("/api/articles?id=latin")
                .header("Content-Type", "text/plain; charset=iso-8859-1")
                .POST(BodyPublishers.ofByteArray(
                        article(VOTE, "The caf\u00e9 stays open all night.").getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(get("/api/articles/latin").text()).contains("café stays");
    }

    @Test
    void whatIsTooLargeGetsItsAnswer() {
        String large = "Headline\n\n" + "word ".repeat(650_000);

        isProblem(handIn("", large), 413, "over 2 MiB");
        byte[] bytes = utf8(large);
        isProblem(
                send(request("/api/articles")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))),
                413,
                "over 2 MiB");
    }

    @Test
    void aParagraphOfNearlyTwoMebibytesIsTaken() {
        String id = newId("endless");

        Answer taken =
                handIn("?id=" + id + "&languages=cy", "A headline for a long text\n\n" + "word ".repeat(400_000));

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(delete("/api/articles/" + id).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=Not%20A%20Key",
                "id=..%2F..%2Fetc",
                "id=a%00b",
                "id=%24simple%7B1%7D",
                "id=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "urgency=0",
                "urgency=ten",
                "languages=xx_yy_zz",
                "languages=en",
                "languages=%00",
                "embargo=tomorrow",
                "embargo=%2B999999999-01-01T00:00:00Z",
                "modified=2026-05-07",
                "desk=..%2F",
                "desk=%24%7Bexception%7D",
                "uri=a%00b"
            })
    void malformedParametersAreRefused(String query) {
        int before = articles();

        isProblem(handIn("?" + query, ARTICLE), 400);

        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void headersAndParametersThatAreTooLongAreRefused() {
        isProblem(handIn("?uri=" + "u".repeat(2001), ARTICLE), 400, "at most 2000");
        isProblem(
                send(request("/api/articles")
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", "k".repeat(700))
                        .POST(BodyPublishers.ofString(ARTICLE))),
                400,
                "Idempotency-Key");
    }

    @Test
    void expressionsOfTheRoutesAreOnlyText() {
        String id = newId("expressions");
        String text = "The words ${bean:inbox} and $simple{exchangeId} and {{dragoman.data}} stay as they are written.";

        Answer taken = send(request("/api/articles?id=" + id + "&uri=" + encode("urn:${exception.message}"))
                .header("Content-Type", "text/plain")
                .header("CamelBeanMethodName", "toString")
                .POST(BodyPublishers.ofString(article(text, "${env:PATH} is no path, and " + COST))));

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.body().path("uri").asString()).isEqualTo("urn:${exception.message}");
        JsonNode blocks = get("/api/articles/" + id).body().path("blocks");
        assertThat(blocks.get(1).path("text").asString()).isEqualTo(text);
        assertThat(blocks.get(2).path("text").asString()).startsWith("${env:PATH} is no path");
        assertThat(inReview(id).path("segments")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "d0", "d99999999999999999999", "0", "d-1", "$%7Bid%7D", "d1%20or%201=1"})
    void anUnknownDraftIsNotFound(String id) {
        for (String action : List.of("", "/history")) {
            isProblem(get("/api/drafts/" + id + action), 404, "There is no draft");
        }
        for (String action : List.of(
                "claim",
                "release",
                "reject",
                "hold",
                "reopen",
                "withdraw",
                "send-back",
                "retranslate",
                "segments/0/retranslate",
                "segments",
                "findings/f1/dismiss")) {
            isProblem(post("/api/drafts/" + id + "/" + action, "{}"), 404, "There is no draft");
        }
        isProblem(put("/api/drafts/" + id + "/segments/0", "\"1\"", "{\"target\":\"a\"}"), 404, "There is no draft");
        isProblem(delete("/api/drafts/" + id + "/segments/0"), 404, "There is no draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "$%7Bid%7D", "..;", "A%20B"})
    void anUnknownArticleIsNotFound(String id) {
        assertThat(get("/api/articles/" + id).status()).isIn(404, 400);
        assertThat(delete("/api/articles/" + id).status()).isIn(404, 400);
        assertThat(delete("/api/articles/" + id + "/translations/es").status()).isIn(404, 400);
        assertThat(post("/api/articles/" + id + "/translations", "{\"languages\":[\"es\"]}")
                        .status())
                .isIn(404, 400);
    }

    @Test
    void unknownRowsFindingsAndDeliveriesAreNotFound() {
        String path = "/api/drafts/" + id();

        isProblem(put(path + "/segments/s0", tag(), "{\"target\":\"a\"}"), 404, "There is no row \"s0\"");
        isProblem(put(path + "/segments/99999999999999999999", tag(), "{}"), 404, "There is no row");
        isProblem(post(path + "/segments/s0/retranslate", "{}"), 404, "There is no row");
        isProblem(post(path + "/segments", "{\"after\":\"s0\",\"target\":\"a\"}"), 404, "There is no row");
        isProblem(post(path + "/findings/f0/dismiss", "{\"reason\":\"a\"}"), 404, "There is no finding");
        isProblem(post("/api/deliveries/0/retry", ""), 404, "There is no delivery 0");
        isProblem(post("/api/deliveries/99999999999999999999/retry", ""), 400);
        isProblem(post("/api/deliveries/x/retry", ""), 400, "a number");
        isProblem(get("/api/nothing"), 404, "/api/nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles?state=bogus",
                "/api/drafts?limit=0",
                "/api/drafts?limit=501",
                "/api/drafts?limit=ten",
                "/api/drafts?limit=-1",
                "/api/drafts?limit=99999999999999999999",
                "/api/drafts?after=nonsense",
                "/api/drafts?after=1-9999999999999999999-1",
                "/api/drafts?state=done",
                "/api/drafts?flag=red",
                "/api/drafts?language=no_language_at_all",
                "/api/drafts?q=%00",
                "/api/drafts?desk=a%00",
                "/api/drafts?article=%00",
                "/api/articles?limit=0",
                "/api/articles?after=-1",
                "/api/articles?after=nonsense",
                "/api/articles?q=%00",
                "/api/articles?uri=%00",
                "/api/publications?after=x",
                "/api/publications?after=99999999999999999999",
                "/api/publications?limit=0",
                "/api/publications?language=***",
                "/api/deliveries?state=x",
                "/api/deliveries?after=x"
            })
    void malformedQueriesAreRefused(String path) {
        isProblem(get(path), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "\"a\"",
                "{\"target\":",
                "{\"confirmed\":\"maybe\"}",
                "{\"target\":{}}",
                "{\"target\":5}",
                "{\"target\":true}",
                "{\"target\":[\"a\"]}",
                "{\"confirmed\":2}",
                "{\"target\":\"a\"}}x"
            })
    void malformedBodiesAreRefused(String json) {
        isProblem(put("/api/drafts/" + id() + "/segments/1", tag(), json), 400);
    }

    @Test
    void malformedBodiesOfActionsAreRefused() {
        String path = "/api/drafts/" + id();
        isProblem(post("/api/articles/refusals/translations", "{}"), 400, "languages");
        isProblem(post("/api/articles/refusals/translations", "{\"languages\":\"es\"}"), 400);
        isProblem(post("/api/articles/refusals/translations", "{\"languages\":[null]}"), 400);
        isProblem(post("/api/articles/refusals/translations", "{\"languages\":[\"en\"]}"), 400, "English");
        isProblem(post("/api/articles/refusals/translations", "{\"languages\":[\"\"]}"), 400);
        isProblem(post("/api/glossaries/match", "{\"text\":\"a\\u0000b\",\"language\":\"es\"}"), 400, "NUL");
        isProblem(post(path + "/segments", "{\"kind\":\"nonsense\",\"target\":\"a\"}"), 400, "kind");
        isProblem(post(path + "/hold", "{\"reason\":[]}"), 400);
        isProblem(post(path + "/hold", "{\"reason\":\"a\\u0000b\"}"), 400, "control character");
        isProblem(post(path + "/send-back", "{\"to\":\"\\ud83d\"}"), 400);
        isProblem(post(path + "/hold", "{\"reason\":\"" + "a".repeat(1001) + "\"}"), 400, "at most 1000");
        isProblem(
                send(request(path + "/hold")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "application/json");
    }

    @Test
    void unknownFieldsAreLeftAlone() {
        Answer answer = put("/api/drafts/" + id() + "/segments/1", tag(), "{\"colour\":\"red\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'',428", "x,400", "*,400", "'\"1\", \"2\"',400", "99999999999999999999,400", "'\"9999\"',412"})
    void revisionsThatAreNoneAreRefused(String ifMatch, int status) {
        isProblem(put("/api/drafts/" + id() + "/segments/1", ifMatch, "{\"target\":\"a\"}"), status);
        isProblem(
                send(request("/api/drafts/" + id() + "/approve")
                        .header("If-Match", ifMatch)
                        .POST(BodyPublishers.noBody())),
                status);
    }

    @Test
    void revisionsAreAskedFor() {
        isProblem(post("/api/drafts/" + id() + "/approve", "{}"), 428, "If-Match");
    }

    @Test
    void methodsThatAreNotAllowedSayWhichAre() {
        isProblem(delete("/api/drafts/" + id()), 405, "takes no DELETE", "GET");
        isProblem(post("/api/drafts/" + id(), "{}"), 405, "takes no POST");
        isProblem(send(request("/api/articles").method("PATCH", BodyPublishers.ofString("{}"))), 405, "PATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/a%2Fb",
                "/api/articles/a%00b",
                "/api/articles/..%2F..%2Fetc",
                "/api/articles/a%5Cb",
                "/api/articles/%zz"
            })
    void addressesThatHideOthersAreRefused(String path) throws Exception {
        // the JDK's client refuses to send some of them
        try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"detail\"");
            assertThat(answer).doesNotContain("Exception").doesNotContain("org.");
        }
    }

    @Test
    void theDraftIsAsItWasAfterAllOfThis() {
        assertThat(get("/api/drafts/" + id()).body().path("segments"))
                .allMatch(row -> row.path("state").asString().equals("machine"));
    }
}
