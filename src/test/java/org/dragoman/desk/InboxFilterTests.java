package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFilterTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final InboxFilter filter = new InboxFilter(
            Clock.tick(Clock.fixed(NOW, ZoneOffset.UTC), Duration.of(1, ChronoUnit.MICROS)));

    @TempDir
    Path inbox;

    @Test
    void takesAFileWithText() throws IOException {
        assertThat(filter.accept(found(Files.writeString(inbox.resolve("a.txt"), "text"), NOW)))
                .isTrue();
    }

    @Test
    void givesAnEmptyFileThirtySeconds() throws IOException {
        Path empty = Files.createFile(inbox.resolve("a.txt"));

        assertThat(filter.accept(found(empty, NOW.minusSeconds(30)))).isFalse();
        assertThat(filter.accept(found(empty, NOW.minusSeconds(31)))).isTrue();
    }

    @Test
    void entersFoldersButNoLinksToFolders() throws IOException {
        Path desk = Files.createDirectory(inbox.resolve("politics"));
        Path link = Files.createSymbolicLink(inbox.resolve("elsewhere"), desk);

        assertThat(filter.accept(found(desk, NOW))).isTrue();
        assertThat(filter.accept(found(link, NOW))).isFalse();
    }

    private static GenericFile<File> found(Path file, Instant modified) throws IOException {
        GenericFile<File> found = new GenericFile<>();
        found.setFile(file.toFile());
        found.setDirectory(Files.isDirectory(file));
        found.setFileLength(Files.size(file));
        found.setLastModified(modified.toEpochMilli());
        return found;
    }
}
