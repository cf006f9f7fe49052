package org.dragoman.desk;

import java.io.File;
import java.nio.file.Files;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** What of the inbox is looked at: a folder that is a symbolic link leads out of it, and is not entered. */
@Component
public class InboxFilter implements GenericFileFilter<File> {

    @Override
    public boolean accept(GenericFile<File> found) {
        return !found.isDirectory() || !Files.isSymbolicLink(found.getFile().toPath());
    }
}
