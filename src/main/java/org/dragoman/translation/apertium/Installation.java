package org.dragoman.translation.apertium;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where Apertium's programs and language data are on this machine.
 *
 * @param programs folders that are searched for programs, in order
 * @param modes the folder with the {@code .mode} files
 */
record Installation(List<Path> programs, Path modes) {

    private static final Pattern DATA_FILE = Pattern.compile("'(/[^']+)'");
    private static final Pattern PROGRAM = Pattern.compile("(?:^|\\|)\\s*([A-Za-z0-9_-]+)");

    Installation {
        programs = List.copyOf(programs);
    }

    /** As the machine has it: the PATH, and Debian's folder of modes. */
    static Installation ofThisMachine() {
        List<Path> folders = new ArrayList<>();
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return new Installation(folders, Path.of("/usr/share/apertium/modes"));
    }

    Optional<Path> program(String name) {
        return programs.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What has to be installed before the pair can work; empty when nothing is missing. */
    Optional<String> missing(Pair pair) {
        Path mode = mode(pair);
        if (!Files.isRegularFile(mode)) {
            return Optional.of(pair.mode() + ".mode");
        }
        TreeSet<String> needed = new TreeSet<>(List.of("bash", "apertium-wblank-mode"));
        Matcher stage = PROGRAM.matcher(read(mode));
        while (stage.find()) {
            needed.add(stage.group(1));
        }
        return needed.stream().filter(name -> program(name).isEmpty()).findFirst();
    }

    /**
     * The shell command of the pair's pipeline that flushes at every NUL and carries word-bound blanks.
     *
     * @throws IOException when the program that prints it does not
     */
    String pipeline(Pair pair) throws IOException, InterruptedException {
        // the program succeeds on a missing file too, with nothing printed
        if (missing(pair).isPresent()) {
            throw new IOException(missing(pair).get() + " is missing");
        }
        Process printer = new ProcessBuilder(
                        program("apertium-wblank-mode").orElseThrow().toString(),
                        "-z",
                        mode(pair).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            printer.getOutputStream().close();
            String printed = new String(printer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!printer.waitFor(5, TimeUnit.SECONDS) || printer.exitValue() != 0 || printed.isEmpty()) {
                throw new IOException("apertium-wblank-mode printed no pipeline for " + pair.mode());
            }
            return printed;
        } finally {
            printer.destroyForcibly();
        }
    }

    /** Equal as long as the pair's language data are the same files; empty when they are not installed. */
    String dataVersion(Pair pair) {
        if (!Files.isRegularFile(mode(pair))) {
            return "";
        }
        String command = read(mode(pair));
        StringBuilder facts = new StringBuilder(command);
        Matcher file = DATA_FILE.matcher(command);
        while (file.find()) {
            facts.append('\n').append(facts(Path.of(file.group(1))));
        }
        return DigestUtils.sha256Hex(facts.toString()).substring(0, 16);
    }

    private static String facts(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toMillis();
        } catch (IOException missing) {
            return file + " missing";
        }
    }

    private Path mode(Pair pair) {
        return modes.resolve(pair.mode() + ".mode");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
