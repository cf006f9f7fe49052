package org.dragoman.desk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What of the inbox is taken at a poll. A file waits until size and time have stood still for a while, for it may still be
 * written; none holds up the others meanwhile. A folder that is a symbolic link leads out of the inbox, and is not entered.
 */
@Component
public class InboxFilter implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFilter.class);

    private static final Duration STILL = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 100_000;

    private record Seen(long size, long modified, Instant since) {

        boolean isSame(File file) {
            return size == file.length() && modified == file.lastModified();
        }
    }

    private final InboxAccess access;
    private final Clock clock;
    private final Map<String, Seen> waiting = new LinkedHashMap<>();

    InboxFilter(InboxAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public synchronized boolean accept(GenericFile<File> found) {
        File file = found.getFile();
        if (!canBeSpelled(file)) {
            return false;
        }
        if (found.isDirectory()) {
            return !Files.isSymbolicLink(file.toPath());
        }
        Instant now = clock.instant();
        Seen before = waiting.get(file.getPath());
        if (before == null || !before.isSame(file)) {
            remember(file, now);
            return false;
        }
        if (before.since().plus(STILL).isAfter(now) || !access.canLeave(file.toPath())) {
            return false;
        }
        waiting.remove(file.getPath());
        return true;
    }

    /** Without a UTF-8 locale, a name with an umlaut cannot be spelled, nor its file opened. */
    private boolean canBeSpelled(File file) {
        try {
            return !file.toPath().toString().isEmpty();
        } catch (InvalidPathException unspeakable) {
            if (!waiting.containsKey(file.getPath())) {
                remember(file, Instant.MAX);
                LOG.warn(
                        "{} stays in the inbox: its name cannot be read in this locale. Give it a name in ASCII,"
                                + " or start the program with LC_ALL=C.UTF-8.",
                        file);
            }
            return false;
        }
    }

    private void remember(File file, Instant now) {
        if (waiting.size() >= MOST_REMEMBERED) {
            waiting.clear();
        }
        waiting.put(file.getPath(), new Seen(file.length(), file.lastModified(), now));
    }
}
