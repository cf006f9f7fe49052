package org.dragoman.desk.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.access.NewAccount;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server at {@code DRAGOMAN_URL}, asked with {@code DRAGOMAN_TOKEN}. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String token;

    Server(String address, String token) {
        this.address = address.replaceFirst("/+$", "");
        this.token = token;
    }

    /**
     * The server that the environment names, null when it names none.
     *
     * @throws CommandRefused when a variable is missing
     */
    static @Nullable Server ofEnvironment() {
        String address = System.getenv("DRAGOMAN_URL");
        if (address == null || address.isBlank()) {
            return null;
        }
        String token = System.getenv("DRAGOMAN_TOKEN");
        if (token == null || token.isBlank()) {
            throw CommandRefused.badInput(
                    "DRAGOMAN_URL is set, DRAGOMAN_TOKEN is not; set it to your API token of that server.");
        }
        return new Server(address.strip(), token.strip());
    }

    UserAddCommand.Shown addUser(NewAccount account) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("name", account.name());
        wanted.put(
                "rights",
                account.rights().stream().sorted().map(Right::wireName).toList());
        wanted.put(
                "languages",
                account.languages().stream().sorted().map(LanguageTag::value).toList());
        wanted.put("desks", account.desks().stream().sorted().toList());
        JsonNode made = post(
                "/api/users",
                "application/json",
                MAPPER.writeValueAsString(wanted).getBytes(StandardCharsets.UTF_8));
        return new UserAddCommand.Shown(
                made.path("name").asString(""),
                made.path("password").asString(""),
                made.path("token").asString(""));
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** What it answers does not matter; that it is refused does. */
    void delete(String path) {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json, application/problem+json");
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.badInput(
                    "DRAGOMAN_URL is \"" + address + "\"; write the server's address, such as http://127.0.0.1:8080.");
        }
    }

    /**
     * @throws CommandRefused when the server refuses, or is none
     */
    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = read(response.body());
            if (response.statusCode() / 100 == 2
                    && (body.isObject() || response.body().isEmpty())) {
                return body;
            }
            String detail = body.path("detail").asString("It answered " + response.statusCode() + " without a reason.");
            String sentence = "The server at " + address + " refused: " + detail;
            throw isAboutTheInput(response.statusCode())
                    ? CommandRefused.badInput(sentence)
                    : CommandRefused.fault(sentence);
        } catch (IOException unreachable) {
            throw CommandRefused.fault("The server at " + address
                    + " (DRAGOMAN_URL) does not answer; start it, or unset DRAGOMAN_URL to open the data directly.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandRefused.fault("Interrupted.");
        }
    }

    /** A wrong token or a missing right is none of the file's faults. */
    private static boolean isAboutTheInput(int status) {
        return status / 100 == 4 && status != 401 && status != 403 && status != 429;
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException noJson) {
            return MAPPER.createObjectNode().missingNode();
        }
    }
}
