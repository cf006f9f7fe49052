package org.dragoman.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dragoman.desk.command.ProgramProcess.Result;
import org.dragoman.jobs.Node;
import org.dragoman.testing.DeepLTestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as a process of its own. */
class CommandsIT {

    private static final String ARTICLE = """
            Ministers meet in Vienna

            About 310 people attended the talks.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeArticle() throws IOException {
        Files.writeString(folder.resolve("talks.txt"), ARTICLE);
    }

    @Test
    void translatesOnceAndRemembersWhatWasPaid() throws Exception {
        try (DeepLTestServer deepl = DeepLTestServer.start()) {
            Map<String, String> settings =
                    Map.of("DEEPL_AUTH_KEY", DeepLTestServer.KEY, "DEEPL_SERVER_URL", deepl.url());
            Result first = ProgramProcess.run(folder, settings, "translate", "talks.txt", "--to", "de");
            long billed = deepl.billed();
            Result again = ProgramProcess.run(folder, settings, "translate", "talks.txt", "--to", "de");

            assertThat(first).isEqualTo(new Result(0, """
                    Ministersde meetde inde Wien

                    Aboutde 310 peoplede attendedde thede talksde.
                    """, ""));
            assertThat(again).isEqualTo(first);
            assertThat(billed).isPositive();
            assertThat(deepl.billed()).isEqualTo(billed);
        }
    }

    @Test
    void translatesWhatAnEngineServesAndSaysWhatNot() throws Exception {
        try (DeepLTestServer deepl = DeepLTestServer.start()) {
            Result result = ProgramProcess.run(
                    folder,
                    Map.of("DEEPL_AUTH_KEY", DeepLTestServer.KEY, "DEEPL_SERVER_URL", deepl.url()),
                    "translate",
                    "talks.txt",
                    "--to",
                    "de,tlh",
                    "--format",
                    "markdown");

            assertThat(result.out()).isEqualTo("""
                    == de ==

                    # Ministersde meetde inde Wien

                    Aboutde 310 peoplede attendedde thede talksde.
                    """);
            assertThat(result.err()).startsWith("tlh: No engine translates into Klingon (tlh).");
            assertThat(result.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void refusesBadInput() throws Exception {
        assertThat(ProgramProcess.run(folder, Map.of(), "translate", "other.txt", "--to", "es"))
                .isEqualTo(new Result(2, "", "There is no file other.txt that can be read.\n"));
        assertThat(ProgramProcess.run(folder, Map.of(), "translate", "talks.txt", "--to", "es,ca", "--format", "xliff"))
                .isEqualTo(new Result(
                        2, "", "The format xliff holds one language; call once for each, or take another format.\n"));
        assertThat(ProgramProcess.run(folder, Map.of(), "tanslate"))
                .isEqualTo(new Result(2, "", "There is no command \"tanslate\".\nSee: dragoman --help\n"));
    }

    @Test
    void namesTheWayThroughAServerThatHasTheData() throws Exception {
        Path data = folder.resolve("data");
        try (Node server = Node.open(data)) {
            assertThat(server.name()).isNotBlank();
            assertThat(ProgramProcess.run(folder, Map.of(), "translate", "talks.txt", "--to", "es"))
                    .isEqualTo(new Result(
                            2,
                            "",
                            "The data folder " + data + " is in use by another Dragoman. Go through it: set"
                                    + " DRAGOMAN_URL to its address and DRAGOMAN_TOKEN to your API token; or stop"
                                    + " it.\n"));
        }
    }

    @Test
    void endsWithoutATraceWhenItIsToldTo() throws Exception {
        try (ServerSocket deepl = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            deepl.setSoTimeout(180_000);
            Map<String, String> settings = Map.of(
                    "DEEPL_AUTH_KEY",
                    DeepLTestServer.KEY,
                    "DEEPL_SERVER_URL",
                    "http://127.0.0.1:" + deepl.getLocalPort());
            try (ProgramProcess program =
                            ProgramProcess.start(folder, settings, "translate", "talks.txt", "--to", "de");
                    Socket asked = deepl.accept()) {
                assertThat(asked.isConnected()).isTrue();
                program.terminate();

                assertThat(program.result()).isEqualTo(new Result(143, "", ""));
            }
        }
    }

    @Test
    void addsAnAccountOnce() throws Exception {
        Result added = ProgramProcess.run(
                folder, Map.of(), "user", "add", "ana", "--rights", "editor,approver", "--languages", "es");
        Result again = ProgramProcess.run(folder, Map.of(), "user", "add", "ana", "--rights", "editor");

        assertThat(added.out()).matches("Name: ana\nPassword: [\\w-]{20}\nToken: dragoman_[\\w-]{43}\n");
        assertThat(added.err()).isEqualTo("Neither password nor token is shown again.\n");
        assertThat(added.exitCode()).isZero();
        assertThat(again)
                .isEqualTo(new Result(
                        2, "", "There is an account \"ana\" already; choose another name, or change that one.\n"));
    }

    @Test
    void checksGlossaries() throws Exception {
        Path glossaries = Files.createDirectory(folder.resolve("glossaries"));
        Files.writeString(glossaries.resolve("sport.csv"), "term,kind,es\ngoal,term,gol\n");
        assertThat(ProgramProcess.run(folder, Map.of(), "glossary", "check"))
                .isEqualTo(new Result(0, "0 errors, 0 warnings.\n", ""));

        Files.writeString(glossaries.resolve("sport.csv"), "term,kind,es\n,term,gol\n");
        assertThat(ProgramProcess.run(folder, Map.of("DRAGOMAN_GLOSSARIES", "glossaries"), "glossary", "check"))
                .isEqualTo(new Result(1, """
                        sport.csv:1: warning: the column term is empty
                        sport.csv:2: error: the row has no term; fill the column "term" or remove the row
                        1 error, 1 warning.
                        """, ""));
        assertThat(ProgramProcess.run(folder, Map.of(), "glossary", "check", "none"))
                .isEqualTo(new Result(2, "", "none is not a folder; name the one with the glossary files.\n"));
    }
}
