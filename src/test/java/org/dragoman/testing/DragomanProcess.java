package org.dragoman.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own, in a folder of its own, to be asked, stopped and killed. */
public final class DragomanProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Dragoman is ready: http://127.0.0.1:(\\d+)");
    private static final String TOKEN = "token-of-the-test";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private @Nullable URI address;

    private DragomanProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it; {@link #awaitReady} waits until it works.
     *
     * @param folder where it runs, with its data and inbox; what it says is in {@code dragoman-<n>.log}
     * @param environment what it is told beyond a free port and an administrator
     */
    public static DragomanProcess start(Path folder, Map<String, String> environment) throws IOException {
        Path log = freeLog(folder);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dragoman.Dragoman")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "DRAGOMAN_ADMIN_TOKEN", TOKEN,
                        "DRAGOMAN_ADMIN_PASSWORD", "Passw0rd-of-the-test"));
        builder.environment().putAll(environment);
        return new DragomanProcess(builder.start(), log);
    }

    private static Path freeLog(Path folder) {
        int start = 1;
        while (Files.exists(folder.resolve("dragoman-" + start + ".log"))) {
            start++;
        }
        return folder.resolve("dragoman-" + start + ".log");
    }

    /** Waits until it works. When it does not, it is killed, so that nothing of it stays behind. */
    public DragomanProcess awaitReady() throws IOException {
        try {
            if (awaitReadyOrEnd()) {
                return this;
            }
        } catch (ConditionTimeoutException slow) {
            kill();
        }
        throw new AssertionError("The program does not work:\n" + said());
    }

    /** Waits until it works or has ended; whether it works. */
    public boolean awaitReadyOrEnd() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || findAddress() && isReady());
        return process.isAlive();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException ending) {
            return false;
        }
    }

    private boolean findAddress() throws IOException {
        Matcher port = PORT.matcher(said());
        if (port.find()) {
            address = URI.create("http://127.0.0.1:" + port.group(1));
        }
        return address != null;
    }

    /** What it has logged. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * @throws IOException when it is not there to answer
     */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** The answer to a question that cannot be refused. */
    public JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Sends JSON, on the revision the sender saw where that is asked for. */
    public HttpResponse<String> post(String path, String json, String ifMatch)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Hands an article in, with what its address says of it. */
    public HttpResponse<String> handIn(String query, String article) throws IOException, InterruptedException {
        return send(request("/api/articles" + query)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(article)));
    }

    /** Hands an article in. */
    public HttpResponse<String> post(String article, String idempotencyKey) throws IOException, InterruptedException {
        return send(request("/api/articles?desk=world")
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(article)));
    }

    private HttpRequest.Builder request(String path) {
        if (address == null) {
            throw new IllegalStateException("The program's address is not known yet.");
        }
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    /** Ends it at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as {@code kill} does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end; gives its exit code. */
    public int awaitEnd(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The program does not end within " + patience + ":\n" + said());
        }
        return process.exitValue();
    }

    /** Kills it when it still runs. */
    @Override
    public void close() {
        kill();
    }
}
