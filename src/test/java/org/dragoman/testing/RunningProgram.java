package org.dragoman.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.dragoman.Dragoman;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program as a newsroom starts it, on a free port, with folders and an H2 file of its own. */
public final class RunningProgram implements AutoCloseable {

    public static final String PASSWORD = "a password for the test";

    private static final String TOKEN = "token-for-the-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final ConfigurableApplicationContext context;

    private RunningProgram(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * @param folder an empty one, in which it keeps everything
     */
    public static RunningProgram in(Path folder) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Dragoman.class)
                .run(
                        "--server.port=0",
                        "--dragoman.data=" + folder.resolve("data"),
                        "--dragoman.inbox=" + folder.resolve("inbox"),
                        "--dragoman.outbox=" + folder.resolve("published"),
                        "--dragoman.glossaries=" + Path.of("glossaries").toAbsolutePath(),
                        "--dragoman.routes=" + Path.of("routes").toAbsolutePath(),
                        "--dragoman.samples=false",
                        "--dragoman.admin.token=" + TOKEN,
                        "--dragoman.admin.password=" + PASSWORD);
        return new RunningProgram(folder, context);
    }

    public String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    public Path outbox() {
        return folder.resolve("published");
    }

    /** What the API answers to a GET, as the administrator. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What the API answers to a POST, as the administrator. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** What the API answers to a DELETE, as the administrator. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
