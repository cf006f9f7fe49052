package org.dragoman.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether files can leave the inbox. One that cannot is not taken: it would be taken at each poll. The folder that is in
 * the way is told once, and again when it was well in between.
 */
@Component
class InboxAccess {

    private static final Logger LOG = LoggerFactory.getLogger(InboxAccess.class);

    private final Path inbox;
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    @Autowired
    InboxAccess(DeskSettings settings) {
        this(settings.inbox());
    }

    InboxAccess(Path inbox) {
        this.inbox = inbox.toAbsolutePath().normalize();
        make();
    }

    private void make() {
        try {
            Files.createDirectories(inbox);
        } catch (IOException denied) {
            LOG.warn(
                    "The inbox {} cannot be made. Make it yourself, writable for the program's user; its files are then"
                            + " taken by themselves. Or name another folder in DRAGOMAN_INBOX and start again.",
                    inbox);
        }
    }

    /** Whether it can be moved to {@code .done} or {@code .failed}. */
    boolean canLeave(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean free = true;
        for (Path needed : Set.copyOf(List.of(folder, target(".done"), target(".failed")))) {
            free &= isWritable(needed);
        }
        return free;
    }

    private Path target(String name) {
        Path target = inbox.resolve(name);
        return Files.exists(target) ? target : inbox;
    }

    private boolean isWritable(Path folder) {
        if (Files.isDirectory(folder) && Files.isWritable(folder)) {
            told.remove(folder);
            return true;
        }
        if (told.add(folder)) {
            LOG.warn(
                    "The folder {} cannot be written, so files of the inbox wait. Let the program's user write there; they"
                            + " are then taken by themselves.",
                    folder);
        }
        return false;
    }
}
