package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dragoman.testing.Database;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.testing.DragomanProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Embargoes on machines whose clocks are wrong, through a kill: what is approved is delivered at the minute by the
 * database's time, and not before.
 */
@Timeout(300)
class EmbargoIT {

    private static final String ARTICLE = "Harbour town votes to rebuild its lighthouse\n\n"
            + "The council of a harbour town voted on Tuesday to rebuild the old lighthouse.\n\n"
            + "The work will cost 2.4 million euros and will take 18 months in all.\n";

    /** Until a program is started again, and beyond what a fast clock would forgive. */
    private static final Duration EMBARGO = Duration.ofSeconds(50);

    /** Until a program is killed, and before it is started again. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static final Duration LATE = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final String database = Database.POSTGRESQL.freshUrl();

    @Test
    void isKeptByMachinesWhoseClocksAreWrong() throws Exception {
        assumeTrue(faketime().isPresent(), "Debian's package faketime is not installed.");
        try (DeepLTestServer deepl = DeepLTestServer.start()) {
            Instant embargo;
            try (DragomanProcess fast = start("fast", "+10m", deepl)) {
                embargo = inTime().plus(EMBARGO);
                Instant passed = inTime().plus(SHORT);
                approveUnder(fast, "canceled", passed);
                approveUnder(fast, "first", embargo);
                fast.kill();
                Files.writeString(
                        Files.createDirectories(folder.resolve("fast/inbox")).resolve("canceled.json"),
                        "{\"uri\":\"urn:canceled\",\"type\":\"text\",\"pubstatus\":\"canceled\"}");
                await().atMost(60, TimeUnit.SECONDS).until(() -> Instant.now().isAfter(passed));
            }
            try (DragomanProcess fast = start("fast", "+10m", deepl)) {
                isPublishedAt("first", embargo);
                // what took it back lay in the inbox when the program could have delivered it
                assertThat(published("canceled")).doesNotExist();
                assertThat(fast.ask("/api/articles/canceled").path("state").asString())
                        .isEqualTo("withdrawn");
                assertThat(fast.ask("/api/publications").path("publications"))
                        .extracting(publication -> publication.path("article").asString() + " "
                                + publication.path("event").asString())
                        .contains("first published")
                        .doesNotContain("canceled published");
            }
            try (DragomanProcess slow = start("slow", "-10m", deepl)) {
                Instant soon = inTime().plusSeconds(5);
                approveUnder(slow, "second", inTime().plus(Duration.ofHours(1)));
                assertThat(slow.handIn("?id=second&uri=urn:second&embargo=" + soon, ARTICLE)
                                .statusCode())
                        .isEqualTo(202);
                isPublishedAt("second", soon);
            }
        }
    }

    private static Instant inTime() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private DragomanProcess start(String name, String clock, DeepLTestServer deepl) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Map<String, String> environment = new HashMap<>(Map.of(
                "LD_PRELOAD",
                faketime().orElseThrow().toString(),
                "FAKETIME",
                clock,
                "DRAGOMAN_LANGUAGES",
                "de",
                "DRAGOMAN_OUTBOX",
                outbox().toString(),
                "DEEPL_AUTH_KEY",
                DeepLTestServer.KEY,
                "DEEPL_SERVER_URL",
                deepl.url(),
                "SPRING_DATASOURCE_URL",
                database,
                "SPRING_DATASOURCE_USERNAME",
                Database.POSTGRESQL.user()));
        environment.put("SPRING_DATASOURCE_PASSWORD", "");
        return DragomanProcess.start(home, environment).awaitReady();
    }

    /** The library that Debian's package faketime brings. */
    private static Optional<Path> faketime() throws IOException {
        try (Stream<Path> folders = Files.list(Paths.get("/usr/lib"))) {
            return folders.map(architecture -> architecture.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    private Path outbox() {
        return folder.resolve("published");
    }

    private void approveUnder(DragomanProcess program, String id, Instant embargo) throws Exception {
        HttpResponse<String> taken = program.handIn("?id=" + id + "&uri=urn:" + id + "&embargo=" + embargo, ARTICLE);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String draft = JsonMapper.shared()
                .readTree(taken.body())
                .path("translations")
                .get(0)
                .path("draft")
                .asString();
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> program.ask("/api/drafts/" + draft).path("state").asString(), "review"::equals);
        JsonNode seen = program.ask("/api/drafts/" + draft);
        HttpResponse<String> approved = program.post(
                "/api/drafts/" + draft + "/approve",
                "{\"confirmRemaining\":true}",
                "\"" + seen.path("revision").asLong() + "\"");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(List.of(published(id))).noneMatch(Files::exists);
    }

    private Path published(String id) {
        return outbox().resolve("de").resolve(id + ".json");
    }

    private void isPublishedAt(String id, Instant embargo) throws IOException {
        Instant last = embargo.plus(LATE);
        await().atMost(Duration.between(Instant.now(), last).plusSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(published(id)));
        assertThat(Files.getLastModifiedTime(published(id)).toInstant()).isBetween(embargo, last);
    }
}
