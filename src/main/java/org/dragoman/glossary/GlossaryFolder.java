package org.dragoman.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Glossary files in a folder; names that start with a dot are left alone. */
record GlossaryFolder(Path folder) implements GlossarySource {

    @Override
    public String state() throws IOException {
        StringBuilder state = new StringBuilder();
        for (Path file : csvFiles()) {
            try {
                state.append(file.getFileName())
                        .append('\t')
                        .append(stamp(file))
                        .append('\n');
            } catch (NoSuchFileException goneMeanwhile) {
                state.append(file.getFileName()).append("\tgone\n");
            }
        }
        return state.toString();
    }

    /** Size and times, and the file's number where the system has one: a file put in its place is another. */
    private static Map<String, Object> stamp(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new TreeMap<>(
                Files.readAttributes(file, unix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime"));
    }

    @Override
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : csvFiles()) {
            try {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (NoSuchFileException goneMeanwhile) {
                files.remove(file.getFileName().toString());
            }
        }
        return files;
    }

    private List<Path> csvFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
