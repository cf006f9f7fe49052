package org.dragoman.glossary;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The glossary files inside the program, for one that is started elsewhere. */
final class PackedGlossaries implements GlossarySource {

    /** They never change. */
    @Override
    public String state() {
        return "packed";
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:glossaries/*.csv")) {
            String name = file.getFilename();
            if (name != null) {
                files.put(name, file.getContentAsByteArray());
            }
        }
        return files;
    }
}
