package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.translation.deepl.Requests.NOBODY;
import static org.dragoman.translation.deepl.Requests.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.Translated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeepLPaceTests {

    private final DeepLTestServer server = DeepLTestServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keepsSoManyInFlightAndNoMore() throws Exception {
        server.latency(100);
        translateAtOnce(new DeepLSettings(DeepLTestServer.KEY, server.url(), 3, 1000, 60, "", 60), 12);

        assertThat(server.mostInFlight()).isEqualTo(3);
        assertThat(server.requests("/v2/translate")).hasSize(12);
    }

    @Test
    void sendsSoManyASecondAndNoMore() throws Exception {
        long start = System.nanoTime();
        translateAtOnce(new DeepLSettings(DeepLTestServer.KEY, server.url(), 8, 20, 60, "", 60), 30);

        assertThat(server.requests("/v2/translate")).hasSize(30);
        // Thirty requests have 29 intervals of 50 ms between them, however busy the machine is.
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isGreaterThanOrEqualTo(29 * 50);
    }

    @Test
    void slowsDownWhenToldAndFindsBack() throws Exception {
        Pace pace = new Pace(1000);
        for (int i = 0; i < 7; i++) {
            pace.slower();
        }

        assertThat(millisFor(pace, 3)).isGreaterThanOrEqualTo(2 * 128);
        for (int i = 0; i < 100; i++) {
            pace.answered();
        }
        pace.await();
        assertThat(millisFor(pace, 3)).isLessThan(2 * 128);
    }

    private static long millisFor(Pace pace, int requests) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            pace.await();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void translateAtOnce(DeepLSettings settings, int articles) throws Exception {
        ExecutorService jobs = Executors.newFixedThreadPool(articles);
        try (DeepLEngine engine = new DeepLEngine(settings, Clock.systemUTC())) {
            List<Future<EngineAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < articles; i++) {
                String text = "Article " + i + " is short.";
                answers.add(jobs.submit(() -> engine.translate(request("es", text), NOBODY)));
            }
            for (Future<EngineAnswer> answer : answers) {
                assertThat(answer.get(120, TimeUnit.SECONDS)).isInstanceOf(Translated.class);
            }
        } finally {
            jobs.shutdownNow();
        }
    }
}
