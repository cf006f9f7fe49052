package org.dragoman.jobs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name under which this process takes jobs: a UUID in the file {@code node} of its data folder, so that it knows its
 * own jobs again after a crash. The file stays locked while the process lives. (A host name would let a second process
 * on the machine take the first one's running jobs.)
 */
public final class Node implements AutoCloseable {

    private static final int LONGEST = 100;

    private final FileChannel file;
    private final String name;

    private Node(FileChannel file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * Opens the data folder for this process alone, and makes it when there is none.
     *
     * @throws DataFolderInUse when another process has it
     */
    public static Node open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file = FileChannel.open(
                    folder.resolve("node"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new DataFolderInUse(folder);
            }
            return new Node(file, readOrWriteName(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be written.", e);
        }
    }

    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String readOrWriteName(FileChannel file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST);
        while (file.read(content) > 0) {
            // until the end of the file, or of the buffer
        }
        String written = new String(content.array(), 0, content.position(), US_ASCII).strip();
        try {
            return UUID.fromString(written).toString();
        } catch (IllegalArgumentException e) {
            return writeName(file);
        }
    }

    private static String writeName(FileChannel file) throws IOException {
        String name = UUID.randomUUID().toString();
        file.truncate(0);
        file.write(ByteBuffer.wrap((name + "\n").getBytes(US_ASCII)), 0);
        file.force(true);
        return name;
    }
}
