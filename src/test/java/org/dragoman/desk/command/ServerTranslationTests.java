package org.dragoman.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.article.Submission;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTranslationTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer desk;
    private String status = "accepted";
    private int code = 200;

    @BeforeEach
    void start() throws IOException {
        desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/", this::answer);
        desk.start();
    }

    @AfterEach
    void stop() {
        desk.stop(0);
    }

    @Test
    void printsTheMarkupOfTheFileAndTakesBackWhatItMade() throws InterruptedException {
        ServerTranslation translation = new ServerTranslation(server());

        List<DraftResult> results = translation.translate(file(), List.of(SPANISH));

        MachineDraft draft = ((DraftResult.Delivered) results.get(0)).draft();
        assertThat(DraftFormat.MARKDOWN.print(List.of(draft), false)).isEqualTo("""
                # Título

                Lea [el *mapa*](https://example.org/m) ahora.
                """);
        assertThat(draft.article().uri()).isNull();
        assertThat(requests.get(0))
                .matches("POST /api/articles\\?languages=es&desk=news&uri=urn%3Auuid%3A[0-9a-f-]{36}");
        assertThat(requests).doesNotContain("DELETE /api/articles/a");

        translation.withdraw();
        assertThat(requests).endsWith("DELETE /api/articles/a");
    }

    @Test
    void leavesWhatTheDeskHadBefore() throws InterruptedException {
        status = "unchanged";
        ServerTranslation translation = new ServerTranslation(server());

        translation.translate(file(), List.of(SPANISH));
        translation.withdraw();

        assertThat(requests).noneMatch(request -> request.startsWith("DELETE"));
    }

    @ParameterizedTest
    @CsvSource({"401,1", "403,1", "429,1", "503,1", "400,2", "422,2"})
    void endsAsTheRefusalIs(int refusal, int exitCode) {
        code = refusal;

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> new ServerTranslation(server()).translate(file(), List.of(SPANISH)))
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(exitCode));
    }

    @Test
    void aServerThatIsNotThereIsAFault() {
        desk.stop(0);

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> new ServerTranslation(server()).translate(file(), List.of(SPANISH)))
                .withMessageContaining("does not answer; start it")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(CommandRefused.FAULT));
    }

    private Server server() {
        return new Server("http://127.0.0.1:" + desk.getAddress().getPort(), "token");
    }

    private static Submission file() {
        String text = "# Title\n\nSee [the *map*](https://example.org/m) now.\n";
        return new Submission(
                text.getBytes(StandardCharsets.UTF_8),
                "text/markdown",
                "talks",
                null,
                null,
                null,
                "news",
                null,
                List.of(SPANISH),
                null,
                null,
                null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path);
        byte[] body = body(exchange.getRequestMethod(), path).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String body(String method, String path) {
        if (method.equals("DELETE")) {
            return "";
        }
        if (path.startsWith("/api/drafts/")) {
            return """
                    {"state": "review", "engine": "deepl", "segments": [
                      {"id": "b1", "kind": "headline", "source": "Title", "target": "Título", "state": "machine"},
                      {"id": "b2", "kind": "paragraph", "source": "See <1>the <2>map</2></1> now.",
                       "target": "Lea <1>el <2>mapa</2></1> ahora.", "state": "machine"}]}
                    """;
        }
        if (method.equals("POST")) {
            return "{\"id\": \"a\", \"status\": \"" + status
                    + "\", \"translations\": [{\"language\": \"es\", \"draft\": \"d1\"}]}";
        }
        String uri = requests.get(0).replaceFirst(".*&uri=", "").replace("%3A", ":");
        return "{\"id\": \"a\", \"uri\": \"" + uri + "\", \"version\": 1, \"desk\": \"news\", \"urgency\": 5}";
    }
}
