package org.dragoman.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What lay in the inbox when the program started. It is taken before anything is delivered: it may take an article back, or
 * move its embargo, which passed meanwhile.
 */
@Component
class InboxAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(InboxAtStart.class);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path inbox;
    private final InboxAccess access;

    InboxAtStart(DeskSettings settings, InboxAccess access) {
        this.inbox = settings.inbox().toAbsolutePath().normalize();
        this.access = access;
    }

    /** Comes back when all of it has left the inbox, or after half a minute. */
    void awaitTaken() throws InterruptedException {
        List<Path> files = files();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (files.stream().anyMatch(Files::exists)) {
            if (System.nanoTime() >= end) {
                LOG.warn(
                        "Of the {} files that lay in {} at the start some are not taken yet; what is due is delivered"
                                + " all the same.",
                        files.size(),
                        inbox);
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isHidden(folder) && !folder.equals(inbox)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file) && access.canLeave(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            LOG.warn("The inbox {} cannot be read: {}", inbox, unreadable.getMessage());
        }
        return files;
    }

    /** What the route of the inbox passes over, too. */
    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.endsWith(".tmp") || name.endsWith(".part");
    }
}
