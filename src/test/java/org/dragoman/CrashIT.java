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
import org.dragoman.testing.FullRun;
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
    private static final int TERMINATED = 143;
    private static final int KILLS = FullRun.IS_WANTED ? 12 : 3;
    private static final long LATENCY_MILLIS = 250;
    private static final List<String> IN_REVIEW = List.of("de=review", "es=review", "fr=review");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Newswire wire = new Newswire(ARTICLES);

    @OnBothDatabases
    void losesNothingThoughItIsKilledAgainAndAgain(Database database) throws Exception {
        Random moments = new Random(20261124L + database.ordinal());
        try (CrashSite site = new CrashSite(folder, database, LATENCY_MILLIS)) {
            wire.fillInbox(site.inbox());
            int files = 1 + moments.nextInt(8);
            killWhen(site, () -> site.awaitTaken(files));
            for (int kill = 2; kill <= KILLS; kill++) {
                int requests = 1 + moments.nextInt(16);
                killWhen(site, () -> site.awaitRequests(requests));
                site.putOneFileBack();
            }

            finish(site);
        }
    }

    @OnBothDatabases
    void stopsInOrderAndGoesOnAtTheNextStart(Database database) throws Exception {
        try (CrashSite site = new CrashSite(folder, database, LATENCY_MILLIS)) {
            wire.fillInbox(site.inbox());
            stopAfter(site, 20);
            killWhen(site, () -> site.awaitRequests(8));
            // now it runs the jobs of the crash one at a time
            stopAfter(site, 2);

            String said = finish(site);

            assertThat(said).doesNotContain("did not stop in order");
        }
    }

    private void killWhen(CrashSite site, Runnable moment) throws IOException {
        try (DragomanProcess program = site.start()) {
            CompletableFuture<Void> posting = wire.post(program);
            moment.run();
            site.kill(program);
            posting.join();
        }
    }

    private void stopAfter(CrashSite site, int requests) throws IOException, InterruptedException {
        try (DragomanProcess program = site.start()) {
            CompletableFuture<Void> posting = wire.post(program);
            site.awaitRequests(requests);
            stop(program);
            posting.join();
            assertThat(site.deepl().underWay(System.nanoTime())).isEmpty();
        }
    }

    private static void stop(DragomanProcess program) throws IOException, InterruptedException {
        program.terminate();
        assertThat(program.awaitEnd(Duration.ofSeconds(60))).isEqualTo(TERMINATED);
        assertThat(program.said()).doesNotContain("org.dragoman.jobs.JobRunner", "could not be written");
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
            stop(program);
            site.assertBooksAreRight(DRAFTS, DRAFTS * Newswire.TEXTS);
            site.assertNothingPaidTwice();
            System.out.println(site.figures());
            return program.said();
        }
    }
}
