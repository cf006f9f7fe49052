package org.dragoman.glossary;

import java.io.IOException;
import java.util.Map;

/** Where glossary files come from: the newsroom's folder, or the copies inside the program. */
interface GlossarySource {

    /**
     * Changes whenever a file may have changed. Cheap: asked for every few seconds.
     *
     * @throws IOException when the place cannot be looked at
     */
    String state() throws IOException;

    /**
     * The CSV files by name, sorted.
     *
     * @throws IOException when the place cannot be read
     */
    Map<String, byte[]> files() throws IOException;
}
