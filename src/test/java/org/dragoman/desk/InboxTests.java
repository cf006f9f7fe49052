package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to files in the inbox: real files, the real folder, the program running. */
class InboxTests extends RunningDesk {

    private static final String TEXT = article(
            "The council of a harbour town voted on Tuesday to rebuild the old lighthouse.",
            "The work will cost 2.4 million euros and will take 18 months in all.");

    private static Path put(String name, byte[] content) throws IOException {
        Path file = INBOX.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isGone(Path file) {
        eventually(() -> Files.exists(file, LinkOption.NOFOLLOW_LINKS), there -> !there);
    }

    /** Waits until the file was refused; the reason beside it. */
    private static String refused(Path file) throws IOException {
        isGone(file);
        Path failed = INBOX.resolve(".failed").resolve(INBOX.relativize(file));
        assertThat(failed).exists();
        String reason = Files.readString(failed.resolveSibling(failed.getFileName() + ".reason.txt"));
        assertThat(reason).doesNotContain("Exception").doesNotContain("org.").endsWith("\n");
        return reason;
    }

    private static Path done(Path file) {
        isGone(file);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Stream.of(today, today.minusDays(1))
                .map(day -> INBOX.resolve(".done").resolve(day.toString()).resolve(INBOX.relativize(file)))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode known(String id) {
        return eventually(() -> get("/api/articles/" + id), answer -> answer.status() == 200)
                .body();
    }

    @Test
    void whatIsNoArticleIsRefusedWithItsReasonBeside() throws Exception {
        String id = newId("bad");
        Path empty = put("politics/" + id + "-empty.txt", "");
        Path picture = put("politics/" + id + "-png.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Path latin = put(id + "-latin.txt", TEXT.replace("old", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        Path nul = put(id + "-nul.txt", TEXT.replace("old", "o\0d"));
        Path headline = put(id + "-headline.txt", "Only a headline");
        Path unknown = put(id + "-unknown.pages", TEXT);
        Path none = put(id + "-none", TEXT);
        Path large = put(id + "-large.txt", "Headline\n\n" + "word ".repeat(650_000));

        assertThat(refused(empty)).isEqualTo("There is no text in it. Send the article's text.\n");
        assertThat(refused(picture)).contains("a picture (PNG)");
        assertThat(refused(latin)).contains("not valid UTF-8").contains("line 3");
        assertThat(refused(nul)).contains("NUL");
        assertThat(refused(headline)).hasSizeGreaterThan(20);
        assertThat(refused(unknown)).contains("\".pages\"").contains("text/markdown");
        assertThat(refused(none)).contains("cannot be read");
        assertThat(refused(large)).contains("over 2 MiB");
        assertThat(get("/api/articles?q=headline&limit=500").text()).doesNotContain(id);
    }

    @Test
    void aFileIsTakenWhenItIsWhole() throws Exception {
        String id = newId("slow");
        Path file = put(id + ".txt", "");
        Iterator<String> lines = List.of(TEXT.split("(?<=\n)")).iterator();
        // a slow writer: each line well within the two seconds that a file must stand still
        await().pollInterval(Duration.ofMillis(700)).until(() -> {
            assertThat(file).exists();
            Files.writeString(file, lines.next(), StandardOpenOption.APPEND);
            return !lines.hasNext();
        });

        assertThat(known(id).path("blocks")).hasSize(3);
        assertThat(known(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void namesThatAreNotYetReadyStay() throws Exception {
        String id = newId("waiting");
        List<Path> waiting = List.of(
                put(id + ".txt.tmp", TEXT),
                put("politics/" + id + ".part", TEXT),
                put(id + ".TMP", TEXT),
                put("." + id + ".txt", TEXT),
                put(".hidden/" + id + ".txt", TEXT));
        Path marker = put(id + "-marker.txt", TEXT);

        done(marker);
        assertThat(waiting).allSatisfy(file -> assertThat(file).exists());
        for (Path file : waiting) {
            Files.delete(file);
        }
    }

    @Test
    void namesOfAllKindsAreTaken() throws Exception {
        String id = newId("name");
        Path spaces = put("politics/" + id + " with spaces.txt", TEXT);
        Path umlauts = put(id + "-Über_Größe.txt", TEXT);
        Path dots = put(id + "..dots...txt", TEXT);
        Path percent = put(id + "%2F..%2Fetc.txt", TEXT);
        Path expression = put(id + "-$simple{exchangeId}-${date:now:yyyy}.txt", TEXT);
        Path bean = put(id + "-${bean:inbox?method=leave}.md", TEXT);
        Path upper = put("Politics/" + id + "-UPPER.TXT", TEXT);
        Path deep = put("politics/one/two/" + id + "-deep.txt", TEXT);
        Path longest = put(id + "-" + "n".repeat(255 - id.length() - 5) + ".txt", TEXT);

        for (Path file : List.of(spaces, umlauts, dots, percent, expression, bean, upper, deep, longest)) {
            assertThat(done(file)).hasContent(TEXT.strip());
        }
        assertThat(known("politics-" + id + "-with-spaces").path("desk").asString())
                .isEqualTo("politics");
        known(id + "-uber-gro-e");
        known(id + "-dots");
        known(id + "-2f-2fetc");
        known(id + "-simple-exchangeid-date-now-yyyy");
        known(id + "-bean-inbox-method-leave");
        assertThat(known("politics-" + id + "-upper").path("desk").asString()).isEqualTo("politics");
        assertThat(known("politics-one-two-" + id + "-deep").path("desk").asString())
                .isEqualTo("politics");
    }

    @Test
    void aNameTooLongForItsReasonIsCut() throws Exception {
        String id = newId("long");
        Path file = put(id + "-" + "n".repeat(255 - id.length() - 5) + ".txt", "");

        isGone(file);

        assertThat(INBOX.resolve(".failed").resolve(file.getFileName())).exists();
        try (Stream<Path> failed = Files.list(INBOX.resolve(".failed"))) {
            assertThat(failed.map(found -> found.getFileName().toString()))
                    .anySatisfy(name -> assertThat(name).startsWith(id).endsWith("n.reason.txt"));
        }
    }

    @Test
    void aFolderThatCannotBeADeskIsSaid() throws Exception {
        Path file = put("${exchangeId}/" + newId("desk") + ".txt", TEXT);

        assertThat(refused(file)).startsWith("\"${exchangeid}\" cannot be a desk's name");
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        String id = newId("link");
        Path outside = Files.createDirectories(HOME.resolve("outside-" + id));
        Path secret = Files.writeString(outside.resolve(id + "-secret.txt"), TEXT);
        Path link = Files.createSymbolicLink(INBOX.resolve(id + "-link.txt"), secret);
        Files.createSymbolicLink(INBOX.resolve(id + "-folder"), outside);
        Path marker = put(id + "-marker.txt", TEXT);

        isGone(link);
        done(marker);
        String reason = Files.readString(INBOX.resolve(".failed").resolve(link.getFileName() + ".reason.txt"));
        assertThat(reason)
                .isEqualTo("This is a symbolic link to another place; copy the file itself into the inbox.\n");
        assertThat(secret).hasContent(TEXT.strip());
        assertThat(get("/api/articles?limit=500").text())
                .doesNotContain(id + "-secret")
                .doesNotContain(id + "-link");
    }

    @Test
    void aFileRefusedTwiceIsKeptTwice() throws Exception {
        String name = newId("twice") + ".txt";
        refused(put(name, "Only one"));
        assertThat(refused(put(name, ""))).contains("no text");

        Path failed = INBOX.resolve(".failed");
        String first = name.replace(".txt", "-2.txt");
        assertThat(failed.resolve(first)).hasContent("Only one");
        assertThat(failed.resolve(first + ".reason.txt")).exists();
        assertThat(failed.resolve(name)).isEmptyFile();
    }

    @Test
    void theSameFileAgainIsANewVersionOrNothing() throws Exception {
        String id = newId("again");
        done(put(id + ".txt", TEXT));
        done(put(id + ".txt", TEXT));
        assertThat(known(id).path("version").asInt()).isEqualTo(1);

        done(put(id + ".txt", TEXT.replace("2.4", "3.4")));
        assertThat(known(id).path("version").asInt()).isEqualTo(2);
    }
}
