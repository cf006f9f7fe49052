package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dragoman.Dragoman;
import org.dragoman.testing.DeepLTestServer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program with folders of its own and a stand-in for DeepL, spoken to as other programs do. Tests share it; an
 * article's id keeps them apart.
 */
@SpringBootTest(classes = Dragoman.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningDesk {

    static final DeepLTestServer DEEPL = DeepLTestServer.start();
    static final Path HOME = home();
    static final Path INBOX = HOME.resolve("inbox");
    static final Path OUTBOX = HOME.resolve("published");

    private static final String TOKEN = "token-of-the-tests";
    private static final Pattern INSIDES = Pattern.compile("org\\.\\w+\\.|java\\.\\w+\\.|Exception|tools\\.jackson");

    /** An answer; its body as JSON. */
    record Answer(int status, String contentType, String etag, String text, JsonNode body) {

        String detail() {
            return body.path("detail").asString("");
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url", () -> "jdbc:h2:mem:desk;MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        registry.add("dragoman.data", () -> HOME.resolve("data").toString());
        registry.add("dragoman.inbox", INBOX::toString);
        registry.add("dragoman.outbox", OUTBOX::toString);
        registry.add("dragoman.languages", () -> "de");
        registry.add("dragoman.desks.magazine.languages", () -> "de=offer,fr,it=skip");
        registry.add("dragoman.desks.court.confirm-each-row", () -> "true");
        registry.add("dragoman.admin.token", () -> TOKEN);
        registry.add("dragoman.admin.password", () -> "password of the tests");
        registry.add("dragoman.deepl.key", () -> DeepLTestServer.KEY);
        registry.add("dragoman.deepl.server-url", DEEPL::url);
        registry.add("dragoman.deepl.probe-seconds", () -> "1");
        registry.add("dragoman.deepl.rate", () -> "1000");
        registry.add("dragoman.engine-probe-seconds", () -> "1");
        registry.add("dragoman.jobs.retries", () -> "1s,1s,1s,1s");
        registry.add("dragoman.jobs.poll", () -> "200ms");
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("dragoman");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void healDeepL() {
        DEEPL.healthy();
        DEEPL.latency(0);
    }

    static String newId(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String article(String... paragraphs) {
        return "Harbour town votes to rebuild its lighthouse\n\n" + String.join("\n\n", paragraphs) + "\n";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = JsonMapper.shared().readTree(type.contains("json") ? answer.body() : "{}");
            assertThat(answer.body()).doesNotContainPattern(INSIDES);
            return new Answer(
                    answer.statusCode(),
                    type,
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send(request(path));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String ifMatch, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Hands an article in as plain text. */
    Answer handIn(String query, String text) {
        return send(request("/api/articles" + query)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text)));
    }

    /** Asserts that it was refused with a problem document. */
    static void isProblem(Answer answer, int status, String... words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.detail()).hasSizeGreaterThan(20);
        for (String word : words) {
            assertThat(answer.detail()).contains(word);
        }
    }

    static <T> T eventually(Callable<T> supplier, java.util.function.Predicate<? super T> condition) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(supplier, condition);
    }

    /** The list entry of the article's draft. */
    JsonNode entry(String article, String language) {
        JsonNode drafts = get("/api/drafts?article=" + article + "&language=" + language)
                .body()
                .path("drafts");
        return drafts.isEmpty() ? JsonMapper.shared().createObjectNode() : drafts.get(0);
    }

    /** Waits until the draft is in that state, and reads it. */
    JsonNode draft(String article, String language, String state) {
        JsonNode entry = eventually(
                () -> entry(article, language),
                found -> found.path("state").asString("").equals(state));
        return get("/api/drafts/" + entry.path("id").asString()).body();
    }

    JsonNode inReview(String article) {
        return draft(article, "de", "review");
    }

    /** Waits until the draft shows that version of its article. */
    JsonNode inReview(String article, int version) {
        eventually(
                () -> entry(article, "de"),
                found -> found.path("article").path("version").asInt() == version
                        && found.path("state").asString("").equals("review"));
        return inReview(article);
    }

    Answer approve(JsonNode draft) {
        return send(request("/api/drafts/" + draft.path("id").asString() + "/approve")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + draft.path("revision").asLong() + "\"")
                .POST(BodyPublishers.ofString("{\"confirmRemaining\":true}")));
    }

    static Path published(String language, String name) {
        return OUTBOX.resolve(language).resolve(name);
    }
}
