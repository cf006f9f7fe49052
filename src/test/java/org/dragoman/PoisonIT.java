package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dragoman.testing.CrashSite;
import org.dragoman.testing.Database;
import org.dragoman.testing.DeepLTestServer.Seen;
import org.dragoman.testing.DragomanProcess;
import org.dragoman.testing.FullRun;
import org.dragoman.testing.Newswire;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** An article whose Spanish translation ends the program whenever it is tried. */
@Timeout(900)
class PoisonIT {

    private static final int ARTICLES = 6;
    private static final int DRAFTS = 3 * ARTICLES;
    private static final String POISON = "storm 4 damaged";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Newswire wire = new Newswire(ARTICLES);

    /** H2 alone, and PostgreSQL with {@code ./verify --full}: each takes a minute and a half. */
    private static List<Database> databases() {
        return FullRun.IS_WANTED ? List.of(Database.values()) : List.of(Database.H2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void holdsTheDraftThatEndsTheProgramAndNoOther(Database database) throws Exception {
        try (CrashSite site = new CrashSite(folder, database, 200)) {
            wire.fillInbox(site.inbox());
            boolean settled = false;
            while (!settled && site.starts() < 8) {
                settled = settlesOrDies(site);
            }

            // once among others, which counts for nobody, then three times alone
            assertThat(site.starts()).isEqualTo(5);
            site.assertBooksAreRight(DRAFTS, (DRAFTS - 1) * Newswire.TEXTS);
            site.assertNothingPaidTwice();
        }
    }

    /** The program dies of the request, which is not answered. */
    private static void killOver(Seen request, CrashSite site, DragomanProcess program) {
        if (request.value("target_lang").equalsIgnoreCase("es")
                && request.texts().stream().anyMatch(text -> text.contains(POISON))) {
            site.kill(program);
            throw new IllegalStateException("Nobody is left to be answered.");
        }
    }

    private boolean settlesOrDies(CrashSite site) throws IOException, InterruptedException {
        try (DragomanProcess program = site.launch()) {
            site.deepl().onArrival(request -> killOver(request, site, program));
            if (program.awaitReadyOrEnd()) {
                CompletableFuture<Void> posting = wire.post(program);
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> !program.isAlive() || (isPosted(posting) && isSettled(program)));
                posting.join();
            }
            if (!program.isAlive()) {
                return false;
            }
            assertHeldByItself(program);
            program.terminate();
            assertThat(program.awaitEnd(Duration.ofSeconds(60))).isEqualTo(143);
            return true;
        }
    }

    /** Every article is answered for; throws what went wrong instead of waiting for what never comes. */
    private static boolean isPosted(CompletableFuture<Void> posting) {
        if (posting.isCompletedExceptionally()) {
            posting.join();
        }
        return posting.isDone();
    }

    /** Every draft is there and none is under way. */
    private static boolean isSettled(DragomanProcess program) throws InterruptedException {
        try {
            return total(program, "review") + total(program, "held") == DRAFTS;
        } catch (IOException died) {
            return false;
        }
    }

    private static int total(DragomanProcess program, String state) throws IOException, InterruptedException {
        return program.ask("/api/drafts?state=" + state).path("total").asInt();
    }

    private static void assertHeldByItself(DragomanProcess program) throws IOException, InterruptedException {
        JsonNode held = program.ask("/api/drafts?state=held").path("drafts");
        assertThat(held).hasSize(1);
        assertThat(held.path(0).path("article").path("id").asString()).isEqualTo("world-bridge-4");
        assertThat(held.path(0).path("language").asString()).isEqualTo("es");
        assertThat(held.path(0).path("held").path("code").asString()).isEqualTo("poison");
        assertThat(held.path(0).path("held").path("reason").asString())
                .isEqualTo("The program ended 3 times while it worked on this alone.");
        assertThat(total(program, "review")).isEqualTo(DRAFTS - 1);
    }
}
