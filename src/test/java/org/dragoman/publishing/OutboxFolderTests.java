package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.publishing.Samples.approved;
import static org.dragoman.publishing.Samples.publication;
import static org.dragoman.publishing.Samples.withdrawal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.jobs.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OutboxFolderTests {

    private static final ApprovedText TEXT = approved("a");

    @TempDir
    Path outbox;

    private OutboxFolder folder;

    @BeforeEach
    void open() {
        folder = newFolder();
    }

    @Test
    void writesThePayloadThePageAndTheProvenance() throws IOException {
        Publication publication = publication(TEXT, 1);

        assertThat(deliver(publication)).isEqualTo("Written to " + outbox.resolve("es") + ".");

        assertThat(names()).containsExactly("a.html", "a.json", "a.provenance.json");
        assertThat(file("a.json")).hasContent(new NinjsFormat().render(publication));
        assertThat(file("a.html")).hasContent(new HtmlFormat().render(publication));
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(file("a.provenance.json")))
                        .at("/label")
                        .asString())
                .isEqualTo("machine, human reviewed");
    }

    @Test
    void overwritesALowerRevisionAndNeverAHigherOne() throws IOException {
        deliver(publication(TEXT, 1));
        deliver(publication(TEXT, 3));
        String third = Files.readString(file("a.json"));

        assertThat(deliver(publication(TEXT, 2))).isEqualTo("Revision 3 is there already; revision 2 was not written.");
        assertThat(file("a.json")).hasContent(third);

        assertThat(deliver(publication(TEXT, 3))).startsWith("Written");
        assertThat(file("a.json")).hasContent(third);
    }

    @Test
    void leavesANoticeOfAWithdrawal() throws IOException {
        deliver(publication(TEXT, 1));
        deliver(publication(approved("ab"), 1));

        assertThat(deliver(withdrawal(TEXT, 2))).isEqualTo("Removed from " + outbox.resolve("es") + ".");

        assertThat(names()).containsExactly("a.withdrawn.json", "ab.html", "ab.json", "ab.provenance.json");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(file("a.withdrawn.json")))
                        .at("/revision")
                        .asInt())
                .isEqualTo(2);
        deliver(withdrawal(TEXT, 2));
        assertThat(names()).hasSize(4);
    }

    @Test
    void neverBringsBackWhatIsWithdrawnNorRemovesWhatIsNewer() throws IOException {
        deliver(withdrawal(TEXT, 2));

        deliver(publication(TEXT, 1));
        assertThat(names()).containsExactly("a.withdrawn.json");

        deliver(publication(TEXT, 3));
        assertThat(names()).containsExactly("a.html", "a.json", "a.provenance.json");

        deliver(withdrawal(TEXT, 2));
        assertThat(names()).containsExactly("a.html", "a.json", "a.provenance.json");
    }

    @Test
    void removesWhatADeadProcessLeftHalfWritten() throws IOException {
        Files.createDirectories(outbox.resolve("es"));
        Files.writeString(file(".writing-17"), "{");

        newFolder().deliver(sendable(publication(TEXT, 1)));

        assertThat(file(".writing-17")).doesNotExist();
    }

    @Test
    void hasItsLockOutsideTheLanguagesAndRemovesTheOldOne() throws IOException {
        Files.createDirectories(outbox.resolve("es"));
        Files.writeString(file(".lock"), "");

        newFolder().deliver(sendable(publication(TEXT, 1)));

        assertThat(names()).containsExactly("a.html", "a.json", "a.provenance.json");
        assertThat(outbox.resolve(".locks/es")).exists();
    }

    @Test
    void leavesNothingHalfWrittenWhenItCannotReplaceAFile() throws IOException {
        Files.createDirectories(file("a.json/in-the-way"));

        assertThatThrownBy(() -> deliver(publication(TEXT, 1)))
                .isInstanceOf(DestinationUnavailable.class)
                .hasMessageContaining("The folder " + outbox.resolve("es") + " cannot be written: ");

        try (Stream<Path> files = Files.list(outbox.resolve("es"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".writing-")))
                    .isEmpty();
        }
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Files.writeString(outbox.resolve("es"), "a file where the folder should be");

        assertThatThrownBy(() -> deliver(publication(TEXT, 1)))
                .isInstanceOf(DestinationUnavailable.class)
                .hasMessage("The folder " + outbox.resolve("es") + " cannot be written: "
                        + "a file of that name is in its place."
                        + " Make room or mend its permissions; the delivery is tried again by itself.");
    }

    @Test
    void writesAnewWhatSomebodyDamaged() throws IOException {
        Files.createDirectories(outbox.resolve("es"));
        Files.write(file("a.provenance.json"), new byte[] {(byte) 0xff, 0, 1});

        assertThat(deliver(publication(TEXT, 1))).startsWith("Written");
        assertThat(names()).containsExactly("a.html", "a.json", "a.provenance.json");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        assertThatThrownBy(() -> deliver(publication(approved("../../etc/passwd"), 1)))
                .isInstanceOf(DeliveryRefused.class)
                .hasMessage("\"../../etc/passwd\" is no safe name of a file.");
        assertThat(outbox).isEmptyDirectory();
    }

    private OutboxFolder newFolder() {
        return new OutboxFolder(outbox, new OutboxFiles(new NinjsFormat(), new HtmlFormat(), new ProvenanceFormat()));
    }

    private String deliver(Publication publication) {
        return folder.deliver(sendable(publication));
    }

    private static Outcome.Sendable sendable(Publication publication) {
        Delivery delivery = new Delivery(
                7,
                publication.id(),
                publication.text().article().id(),
                publication.text().language(),
                "folder",
                DeliveryState.PENDING,
                1,
                1,
                true,
                null,
                null,
                null);
        return new Outcome.Sendable(new Fence(delivery.job(), 1), delivery, publication);
    }

    private Path file(String name) {
        return outbox.resolve("es").resolve(name);
    }

    /** All there is in the language's folder, hidden files too. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(outbox.resolve("es"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
