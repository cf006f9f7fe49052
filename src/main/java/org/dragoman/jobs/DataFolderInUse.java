package org.dragoman.jobs;

import java.nio.file.Path;

/** Another Dragoman works in the data folder. */
public class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder) {
        super("The data folder " + folder.toAbsolutePath().normalize() + " is in use by another Dragoman.");
    }
}
