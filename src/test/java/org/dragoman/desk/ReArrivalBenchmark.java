package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Reception.Status;
import org.dragoman.article.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What it costs that an article comes again unchanged, from its bytes to the commit, in H2's file as it is by default:
 * {@code mvn -Dtest=ReArrivalBenchmark -DargLine=-Xmx1g test}.
 */
class ReArrivalBenchmark extends RunningDesk {

    private static final int WARM = 2_000;
    private static final int TIMES = 1_000;

    @Autowired
    private Routes routes;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:async:" + HOME.resolve("data").resolve("dragoman")
                        + ";MODE=PostgreSQL;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void measures() {
        String usual = article(paragraphs(16));
        String large = article(paragraphs(2_000));
        String figures = figures("16 paragraphs", usual, WARM, TIMES) + figures("2,000 paragraphs", large, 50, 100);
        System.out.print(figures);
    }

    private static String[] paragraphs(int number) {
        String[] paragraphs = new String[number];
        Arrays.setAll(
                paragraphs,
                at -> "The council of the harbour town voted on day " + at
                        + " to rebuild the old lighthouse, at a cost of 2.4 million euros, within 18 months.");
        return paragraphs;
    }

    private String figures(String what, String text, int warm, int times) {
        Submission submission = submission(newId("again"), text);
        assertThat(routes.takeArticle(submission).reception().status()).isEqualTo(Status.ACCEPTED);
        for (int time = 0; time < warm; time++) {
            routes.takeArticle(submission);
        }
        long[] nanos = new long[times];
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            Status status = routes.takeArticle(submission).reception().status();
            nanos[time] = System.nanoTime() - start;
            assertThat(status).isEqualTo(Status.UNCHANGED);
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%-18s median %.2f ms, of ten the slowest %.2f ms%n",
                what,
                nanos[times / 2] / 1e6,
                nanos[times * 9 / 10] / 1e6);
    }

    private static Submission submission(String id, String text) {
        return new Submission(
                text.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                id,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
