package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenRouteTests {

    private static final String GOOD = """
            # a comment
            - route:
                id: take
                description: "Takes it"
                from:
                  uri: direct:take
                  parameters:
                    synchronous: true
                  steps:
                    - bean:
                        ref: desk
                        method: toString
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ref: desk         | ref: nobody       | 11 | there is no bean nobody
            - bean:           | - beanz:          | 10 | there is no step beanz
            method:           | methd:            | 12 | there is no field methd
            uri: direct:take  | uri: drct:take    | 6  | No endpoint could be found for: drct://take?synchronous=true
            synchronous: true | synchronos: true  | 8  | Unknown parameters=[{synchronos=true}]
            synchronous: true | synchronous: ever | 8  | Cannot convert the String value: ever to type: boolean
            uri: direct:take  | uri: "direct:{{where}}" | 6 | Property with key [where] not found
            "Takes it"        | "Takes it         | 4  | while scanning a quoted scalar, found unexpected end of stream
            `      steps:`    | `     steps:`     | 9  | expected <block end>
            `      ref: desk` | `     ref: desk`  | 12 | mapping values are not allowed here
            """)
    void saysFileAndLine(String words, String replacement, int line, String said) throws Exception {
        Path file = folder.resolve("take.camel.yaml");
        Files.writeString(file, GOOD.replace(words, replacement));

        Throwable failure = catchThrowable(() -> start(file));

        assertThat(failure).isNotNull();
        assertThat(BrokenRoute.of(failure, "file:" + file).sentence())
                .startsWith("The route file " + file + ":" + line + " is broken: ")
                .contains(said)
                .doesNotContain("\n")
                .matches(".*[^.]\\.");
    }

    private static void start(Path file) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("desk", "a bean");
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveResource(camel, "file:" + file));
            camel.start();
        }
    }
}
