package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.file.GenericFile;
import org.dragoman.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFilterTests {

    private final TestClock clock = new TestClock();

    @TempDir
    Path inbox;

    private InboxFilter filter;

    @BeforeEach
    void watch() {
        filter = new InboxFilter(new InboxAccess(inbox), clock);
    }

    @Test
    void takesAFileThatHasStoodStillForTwoSeconds() throws IOException {
        Path file = Files.writeString(inbox.resolve("a.txt"), "text");

        assertThat(filter.accept(found(file))).isFalse();
        clock.pass(Duration.ofMillis(1999));
        assertThat(filter.accept(found(file))).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(filter.accept(found(file))).isTrue();
    }

    @Test
    void waitsAnewForAFileThatGrows() throws IOException {
        Path file = Files.writeString(inbox.resolve("a.txt"), "half");
        assertThat(filter.accept(found(file))).isFalse();
        clock.pass(Duration.ofSeconds(2));
        Files.writeString(file, "the whole text");

        assertThat(filter.accept(found(file))).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(filter.accept(found(file))).isTrue();
    }

    @Test
    void entersFoldersButNoLinksToFolders() throws IOException {
        Path desk = Files.createDirectory(inbox.resolve("politics"));
        Path link = Files.createSymbolicLink(inbox.resolve("elsewhere"), desk);

        assertThat(filter.accept(found(desk))).isTrue();
        assertThat(filter.accept(found(link))).isFalse();
    }

    @Test
    void leavesAFileThatCouldNotBeMovedAwayUntilItCan() throws IOException {
        Path file = Files.writeString(inbox.resolve("a.txt"), "text");
        Path inTheWay = Files.createFile(inbox.resolve(".done"));
        assertThat(filter.accept(found(file))).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(filter.accept(found(file))).isFalse();

        Files.delete(inTheWay);
        assertThat(filter.accept(found(file))).isTrue();
    }

    private static GenericFile<File> found(Path file) {
        GenericFile<File> found = new GenericFile<>();
        found.setFile(file.toFile());
        found.setDirectory(Files.isDirectory(file));
        return found;
    }
}
