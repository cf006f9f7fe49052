package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dragoman.testing.CrashSite;
import org.dragoman.testing.Database;
import org.dragoman.testing.DragomanProcess;
import org.dragoman.testing.Newswire;
import org.dragoman.testing.OnBothDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty articles in three languages, and a program that is killed or stopped in the middle of them: none is lost or
 * doubled, and nothing is paid for twice but what was under way.
 */
@Timeout(900)
class CrashIT {

    private static final int ARTICLES = 20;
    private static final int DRAFTS = 3 * ARTICLES;
    private static final long LATENCY_MILLIS = 250;
    private static final List<String> IN_REVIEW = List.of("de=review", "es=review", "fr=review");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Newswire wire = new Newswire(ARTICLES);

    @OnBothDatabases
    void losesNothingThoughItIsKilledAgainAndAgain(Database database) throws Exception {
        try (CrashSite site = new CrashSite(folder, database, LATENCY_MILLIS)) {
            wire.fillInbox(site.inbox());
            Random moments = new Random(20261124L + database.ordinal());
            int asked = 0;
            for (int kill = 1; kill <= 3; kill++) {
                asked += 3 + moments.nextInt(15);
                try (DragomanProcess program = site.start()) {
                    CompletableFuture<Void> posting = wire.post(program);
                    site.awaitRequests(asked);
                    site.kill(program);
                    posting.join();
                }
                asked = site.deepl().requests("/v2/translate").size();
                site.putOneFileBack();
            }
            finish(site);
        }
    }

    @OnBothDatabases
    void stopsInOrderAndGoesOnAtTheNextStart(Database database) throws Exception {
        try (CrashSite site = new CrashSite(folder, database, LATENCY_MILLIS)) {
            wire.fillInbox(site.inbox());
            try (DragomanProcess program = site.start()) {
                CompletableFuture<Void> posting = wire.post(program);
                site.awaitRequests(20);
                program.terminate();
                assertThat(program.awaitEnd(Duration.ofSeconds(60))).isEqualTo(143);
                posting.join();
                assertThat(site.deepl().underWay(System.nanoTime())).isEmpty();
            }

            String said = finish(site);

            assertThat(said).doesNotContain("did not stop in order");
        }
    }

    /** Starts the program once more, lets it finish, and looks at everything it leaves. */
    private String finish(CrashSite site) throws IOException, InterruptedException {
        Map<Integer, String> acknowledged = wire.answered();
        try (DragomanProcess program = site.start()) {
            wire.post(program).join();
            site.awaitDrafts(program, "review", DRAFTS);
            Map<String, List<String>> drafts = site.drafts(program);
            assertThat(drafts)
                    .hasSize(ARTICLES)
                    .allSatisfy((article, states) -> assertThat(states).isEqualTo(IN_REVIEW));
            assertThat(wire.answered()).hasSize(ARTICLES / 2).containsAllEntriesOf(acknowledged);
            assertThat(drafts).containsKeys(wire.answered().values().toArray(String[]::new));
            site.awaitEmptyInbox();
            assertThat(site.taken())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(wire.fileNames());
            program.terminate();
            assertThat(program.awaitEnd(Duration.ofSeconds(60))).isEqualTo(143);
            site.assertBooksAreRight(DRAFTS, DRAFTS * Newswire.TEXTS);
            site.assertNothingPaidTwice();
            System.out.println(site.figures());
            return program.said();
        }
    }
}
