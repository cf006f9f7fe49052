package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsNameFromStartToStart() throws Exception {
        Path data = folder.resolve("new/data");
        String name;
        try (Node node = Node.open(data)) {
            name = node.name();
        }

        try (Node node = Node.open(data)) {
            assertThat(node.name()).isEqualTo(name);
        }
        assertThat(UUID.fromString(name)).hasToString(name);
    }

    @Test
    void takesAnotherNameWhenTheFileIsDamaged() throws Exception {
        Files.writeString(folder.resolve("node"), "half a na");
        String name;
        try (Node node = Node.open(folder)) {
            name = node.name();
        }

        assertThat(Files.readString(folder.resolve("node"))).isEqualTo(name + "\n");
    }

    @Test
    void refusesAFolderThatIsOpen() throws Exception {
        try (Node node = Node.open(folder)) {
            assertThat(node.name()).isNotEmpty();
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> Node.open(folder))
                    .withMessage("The data folder " + folder + " is in use by another Dragoman.");
        }
    }
}
