package org.dragoman.desk;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/**
 * What of the inbox is looked at: a folder that is a symbolic link leads out of it, and is not entered; an empty file may
 * be the beginning of one that is still being sent, and gets its time.
 */
@Component
public class InboxFilter implements GenericFileFilter<File> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;

    InboxFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> found) {
        if (found.isDirectory()) {
            return !Files.isSymbolicLink(found.getFile().toPath());
        }
        return found.getFileLength() > 0 || isOld(found);
    }

    private boolean isOld(GenericFile<File> found) {
        return Instant.ofEpochMilli(found.getLastModified()).plus(PATIENCE).isBefore(clock.instant());
    }
}
