package org.dragoman.desk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.jobs.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that cannot start says why in one line and ends with 1; a broken destination does not stop it. */
class StartFailuresIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAGOMAN_LANGUAGES      | es,no such    | DRAGOMAN_LANGUAGES cannot be used: "no such" is no language tag; write one like es, pt-BR or zh-Hant (BCP 47).
            DRAGOMAN_ADMIN_PASSWORD | short         | DRAGOMAN_ADMIN_PASSWORD cannot be used: The password is too short; take at least 8 characters.
            SERVER_PORT             | eighty        | SERVER_PORT is "eighty"; write a number.
            DRAGOMAN_ENGINE_PROBE_SECONDS | often   | DRAGOMAN_ENGINE_PROBE_SECONDS is "often"; write a number.
            SPRING_DATASOURCE_URL   | jdbc:h2:file:./desk;MODE=PostgreSQL | SPRING_DATASOURCE_URL would lose work when the program is killed; write ;WRITE_DELAY=0 at its end.
            SPRING_DATASOURCE_URL   | jdbc:mysql://host/desk | SPRING_DATASOURCE_URL names no database that Dragoman works with; write jdbc:postgresql://host/database, or leave it out for H2 in DRAGOMAN_DATA.
            SPRING_DATASOURCE_URL   | jdbc:postgresql://127.0.0.1:1/desk | The database cannot be opened: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections. Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.
            """)
    void namesTheSetting(String setting, String value, String sentence) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("SERVER_PORT", "0"));
        settings.put(setting, value);
        assertOneLine(settings, sentence);
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertOneLine(
                    Map.of("SERVER_PORT", String.valueOf(other.getLocalPort())),
                    "Port " + other.getLocalPort()
                            + " is in use; set SERVER_PORT to another one, or stop what uses it.");
        }
    }

    @Test
    void namesTheDataFolderThatAnotherProgramHas() throws Exception {
        Path data = folder.resolve("data");
        try (Node other = Node.open(data)) {
            assertThat(other.name()).isNotBlank();
            assertOneLine(
                    Map.of("SERVER_PORT", "0"),
                    "The data folder " + data + " is in use by another Dragoman. Stop it first, or name another folder"
                            + " in DRAGOMAN_DATA.");
        }
    }

    @Test
    void namesTheDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertOneLine(
                Map.of("SERVER_PORT", "0", "DRAGOMAN_DATA", file.toString()),
                "The data folder " + file
                        + " cannot be written. Let the program's user write there, or name another one in DRAGOMAN_DATA.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ref: desk                      | 9 | there is no bean desk
            routeConfigurationId: failurs  | 3 | the route upkeep names the routeConfiguration failurs that is in no file
            """)
    void namesFileAndLineOfABrokenCoreRoute(String broken, int line, String said) throws Exception {
        Path routes = Files.createDirectory(folder.resolve("routes"));
        Path file = routes.resolve("upkeep.camel.yaml");
        boolean step = broken.startsWith("ref");
        Files.writeString(file, """
                - route:
                    id: upkeep
                    %s
                    from:
                      uri: timer:upkeep
                      steps:
                        # looks after it
                        - bean:
                            %s
                            method: refresh
                """.formatted(
                        step ? "routeConfigurationId: failures" : broken, step ? broken : "ref: glossaries"));

        assertOneLine(Map.of("SERVER_PORT", "0"), "The route file " + file + ":" + line + " is broken: " + said + ".");
    }

    @Test
    void startsWithoutADestinationThatIsBroken() throws Exception {
        Path destinations = Files.createDirectories(folder.resolve("routes/destinations"));
        Path file = destinations.resolve("wire.camel.yaml");
        Files.writeString(file, """
                - route:
                    id: destination-wire
                    from:
                      uri: direct:destination-wire
                      steps:
                        - bean:
                            ref: nobody
                """);
        int port = freePort();
        try (ProgramProcess server = ProgramProcess.start(
                folder,
                Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "DRAGOMAN_ADMIN_TOKEN", "token",
                        "DRAGOMAN_ADMIN_PASSWORD", "long enough for it"))) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> server.out().contains("Dragoman is ready: http://127.0.0.1:" + port + "\n"));

            String address = "http://127.0.0.1:" + port + "/actuator/health";
            assertThat(get(address, "token"))
                    .contains("\"wire.camel.yaml\":\"The route file " + file + ":7 is broken:"
                            + " there is no bean nobody.\"");
            assertThat(get(address, null)).doesNotContain("wire");
            assertThat(server.err()).isEmpty();
        }
    }

    private void assertOneLine(Map<String, String> settings, String sentence) throws Exception {
        ProgramProcess.Result result = ProgramProcess.run(folder, settings);

        assertThat(result.err()).isEqualTo(sentence + "\n");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).doesNotContain("\tat ").doesNotContain("Dragoman is ready");
        assertThat(result.out().lines())
                .allMatch(line -> line.matches("\\d{4}-\\d{2}-\\d{2}T\\S+ +INFO .*"), "a line of the log at INFO");
    }

    private static String get(String address, @org.jspecify.annotations.Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return response.body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
