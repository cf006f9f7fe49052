package org.dragoman.publishing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The destination that writes files: {@code <outbox>/<language>/<article id>.json}, {@code .html} and
 * {@code .provenance.json}; a withdrawal leaves {@code .withdrawn.json} instead. What is there with a higher revision
 * stays.
 */
@Component
public class OutboxFolder {

    private static final Pattern SAFE_ID = Pattern.compile("[a-z0-9-]{1,80}");

    private final Path outbox;
    private final OutboxFiles files;
    private final Set<Path> swept = new HashSet<>();

    @Autowired
    OutboxFolder(PublishingProperties properties, OutboxFiles files) {
        this(properties.outbox(), files);
    }

    OutboxFolder(Path outbox, OutboxFiles files) {
        this.outbox = outbox;
        this.files = files;
    }

    /**
     * Writes or removes the files.
     *
     * @return what was done, as a sentence
     * @throws DestinationUnavailable when the folder cannot be written now
     */
    public synchronized String deliver(Outcome.Sendable sendable) {
        Publication publication = sendable.publication();
        String id = publication.text().article().id();
        if (!SAFE_ID.matcher(id).matches()) {
            throw new DeliveryRefused("\"" + id + "\" is no safe name of a file.");
        }
        Path folder = outbox.resolve(publication.text().language().value());
        try {
            Files.createDirectories(folder);
            return deliverLocked(folder, id, publication);
        } catch (IOException e) {
            throw new DestinationUnavailable(
                    "The folder " + folder + " cannot be written: " + reason(e)
                            + ". Make room or mend its permissions; the delivery is tried again by itself.",
                    e);
        }
    }

    private String deliverLocked(Path folder, String id, Publication publication) throws IOException {
        // beside the languages, for receivers look into their folders
        Path locks = Files.createDirectories(outbox.resolve(".locks"));
        Path lockFile = locks.resolve(String.valueOf(folder.getFileName()));
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lockIfPossible(channel)) {
            if (!swept.contains(folder)) {
                WholeFiles.removeUnfinished(folder);
                // where version 0.1.0 had it at first
                Files.deleteIfExists(folder.resolve(".lock"));
                swept.add(folder);
            }
            return deliver(folder, id, publication);
        }
    }

    /** Keeps other nodes out that share the folder; some network folders cannot, and then only this one is. */
    private static @Nullable FileLock lockIfPossible(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException e) {
            return null;
        }
    }

    private String deliver(Path folder, String id, Publication publication) throws IOException {
        int there = files.revisionOf(folder, id);
        if (there > publication.revision()) {
            return "Revision " + there + " is there already; revision " + publication.revision() + " was not written.";
        }
        if (publication.isWithdrawal()) {
            files.withdraw(folder, id, publication);
            return "Removed from " + folder + ".";
        }
        files.write(folder, id, publication);
        return "Written to " + folder + ".";
    }

    private static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "a file of that name is in its place";
        }
        if (fault instanceof FileSystemException inFile && inFile.getReason() != null) {
            return inFile.getReason();
        }
        String message = fault.getMessage();
        return message == null ? "the system gives no reason" : message;
    }
}
