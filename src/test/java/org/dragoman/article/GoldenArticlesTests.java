package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles of every shape beside what is read in them: {@code NAME} and {@code NAME.expected}, see {@link
 * ReadableArticle}. Those of the samples that newcomers see are in {@code samples/}.
 */
class GoldenArticlesTests {

    private static final Path SHAPES = Path.of("src/test/resources/articles");
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    static Stream<Path> shapes() throws IOException {
        return files(SHAPES).filter(file -> !file.startsWith(SHAPES.resolve("samples")));
    }

    static Stream<Path> samples() throws IOException {
        return files(SAMPLES);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        return Files.walk(folder)
                .filter(file -> file.toString().endsWith(".txt")
                        || file.toString().endsWith(".md")
                        || file.toString().endsWith(".json")
                        || file.toString().endsWith(".html"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsEveryShape(Path file) throws IOException {
        assertThat(read(file)).isEqualTo(Files.readString(Path.of(file + ".expected")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySample(Path file) throws IOException {
        Path expected = SHAPES.resolve("samples").resolve(SAMPLES.relativize(file) + ".expected");

        assertThat(read(file)).isEqualTo(Files.readString(expected));
    }

    private static String read(Path file) throws IOException {
        return ReadableArticle.of(readerOf(file.toString()).read(ArticleText.decode(Files.readAllBytes(file))));
    }

    private static ArticleReader readerOf(String file) {
        if (file.endsWith(".json")) {
            return new NinjsReader();
        }
        if (file.endsWith(".html")) {
            return new HtmlReader();
        }
        return file.endsWith(".md") ? new MarkdownReader() : new PlainTextReader();
    }
}
