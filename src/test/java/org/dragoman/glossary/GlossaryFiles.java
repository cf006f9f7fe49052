package org.dragoman.glossary;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Glossary files that a test writes down, without a folder. */
final class GlossaryFiles implements GlossarySource {

    private final Map<String, byte[]> files = new TreeMap<>();
    private int changes;

    GlossaryFiles with(String name, String... lines) {
        files.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        changes++;
        return this;
    }

    TermBase base() {
        return new Glossaries(this).base();
    }

    @Override
    public String state() {
        return String.valueOf(changes);
    }

    @Override
    public Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }
}
