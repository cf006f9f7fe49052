package org.dragoman.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How fast each reader reads, in megabytes a second of one core: {@code mvn -Dtest=ReadingSpeedBenchmark
 * -DargLine=-Xmx1g -Dspotless.check.skip test}. It takes the golden articles one by one, as they arrive, and articles of
 * 2,000 blocks. The processor's time is counted, decoding included, so that other work on the machine does not matter
 * much.
 */
class ReadingSpeedBenchmark {

    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final int ROUNDS = 5;
    private static final double SECONDS = 2;

    /** The clock is not looked at each time: that takes as long as reading a small page. */
    private static final int TIMES = 50;

    private final List<String> lines = new ArrayList<>();

    @Test
    void measures() throws IOException {
        measure("plain text, golden articles", new PlainTextReader(), files(".txt"));
        measure("plain text, 2,000 blocks", new PlainTextReader(), List.of(plain()));
        measure("Markdown, golden articles", new MarkdownReader(), files(".md"));
        measure("HTML, golden pages", new HtmlReader(), files(".html"));
        measure("HTML, 2,000 blocks", new HtmlReader(), List.of(html()));
        measure("ninjs, golden items", new NinjsReader(), files(".json"));
        lines.forEach(System.out::println);
    }

    private void measure(String what, ArticleReader reader, List<byte[]> articles) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = 0;
            long start = cpu();
            while (cpu() - start < SECONDS * 1e9) {
                for (int times = 0; times < TIMES; times++) {
                    for (byte[] article : articles) {
                        bytes += article.length;
                        reader.read(ArticleText.decode(article));
                    }
                }
            }
            best = Math.max(best, bytes * 1e3 / (cpu() - start));
        }
        lines.add(String.format(Locale.ROOT, "%-30s %7.1f MB/s", what, best));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<byte[]> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(ARTICLES)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .map(ReadingSpeedBenchmark::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] plain() {
        StringBuilder text = new StringBuilder("Harbour town votes to keep its night ferry\n\n");
        for (int block = 0; block < 2_000; block++) {
            text.append("“It is the only way home after nine,” said the mayor of Port Example on day ")
                    .append(block)
                    .append(", when 2,311 people had voted for the boat and 2,280 against it.\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] html() {
        StringBuilder text = new StringBuilder("<!doctype html><html><body><article><h1>Harbour town votes</h1>\n");
        for (int block = 0; block < 2_000; block++) {
            text.append(
                            "<p class=\"text\">“It is the <em>only</em> way home after nine,” said the <a href=\"/mayor\">mayor</a>"
                                    + " of Port Example on day ")
                    .append(block)
                    .append(", when 2,311 people had voted for the boat &amp; 2,280 against it.</p>\n");
        }
        return text.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
