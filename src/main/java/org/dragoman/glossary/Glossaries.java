package org.dragoman.glossary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the term base in force and renews it when the files change. A bad file never takes a good one down: its last
 * good version stays in force until it is mended.
 */
public final class Glossaries {

    private static final Logger LOG = LoggerFactory.getLogger(Glossaries.class);

    private final GlossarySource source;
    private volatile TermBase inForce = TermBase.EMPTY;
    private volatile List<GlossaryProblem> problems = List.of();

    // below: touched only while holding this object's lock
    private final Map<String, GoodFile> good = new TreeMap<>();
    private @Nullable OrderFile goodOrder;
    private String state = "";
    private String seen = "";

    private record GoodFile(GlossaryFile file, byte[] content) {}

    private record OrderFile(DomainOrder order, byte[] content) {}

    Glossaries(GlossarySource source) {
        this.source = source;
        reload();
    }

    /** The files of a folder, read at once. A folder that cannot be read is a problem, and the base is empty. */
    public static Glossaries of(Path folder) {
        return new Glossaries(new GlossaryFolder(folder));
    }

    /** The term base in force. */
    public TermBase base() {
        return inForce;
    }

    /** Everything that {@link GlossaryLint} finds in the files as they are now, which may not all be in force. */
    public List<GlossaryProblem> check() {
        try {
            return GlossaryLint.check(source.files());
        } catch (IOException e) {
            return List.of(unreadableFolder(e));
        }
    }

    /**
     * A file as it is now, in force or not, under its name without {@code .csv}: {@code politics}, {@code politics.ar}.
     *
     * @throws IOException when the folder cannot be read
     */
    public Optional<byte[]> csv(String name) throws IOException {
        return Optional.ofNullable(source.files().get(name + ".csv"));
    }

    /** What keeps rows, cells or files from being used, by file and line. */
    public List<GlossaryProblem> problems() {
        return problems;
    }

    /**
     * Reads the files again if they may have changed. Cheap when they have not: it looks at sizes and times.
     *
     * @return whether another term base is in force now
     */
    public synchronized boolean refresh() {
        try {
            if (source.state().equals(state)) {
                return false;
            }
        } catch (IOException e) {
            return unreadable(e);
        }
        return reload();
    }

    /**
     * Reads the files again.
     *
     * @return whether another term base is in force now
     */
    public synchronized boolean reload() {
        Map<String, byte[]> files;
        try {
            // taken before the files: a change in between is seen by the next refresh
            state = source.state();
            files = source.files();
        } catch (IOException e) {
            return unreadable(e);
        }
        String now = DigestUtils.sha256Hex(joined(files));
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        return take(files);
    }

    private boolean unreadable(IOException e) {
        state = "";
        seen = "";
        report(List.of(unreadableFolder(e)));
        return false;
    }

    private static GlossaryProblem unreadableFolder(IOException e) {
        return GlossaryProblem.error(
                "glossaries",
                1,
                "the folder cannot be read (" + e.getMessage() + "); the terms read last stay in force");
    }

    private boolean take(Map<String, byte[]> files) {
        List<GlossaryProblem> found = new ArrayList<>();
        good.keySet().retainAll(files.keySet());
        files.forEach((file, content) -> take(file, content, found));
        if (!files.containsKey(DomainOrder.FILE)) {
            goodOrder = null;
        }
        found.sort(null);
        report(found);
        TermBase next = base(good.values(), goodOrder);
        boolean changed = !next.hash().equals(inForce.hash());
        if (changed) {
            inForce = next;
        }
        return changed;
    }

    /** Says each problem once, when it comes up. */
    private void report(List<GlossaryProblem> found) {
        List<GlossaryProblem> before = problems;
        problems = List.copyOf(found);
        found.stream()
                .filter(problem -> problem.isError() && !before.contains(problem))
                .forEach(problem -> LOG.warn("Glossary {}. It is not used until it is mended.", problem));
    }

    private void take(String file, byte[] content, List<GlossaryProblem> found) {
        try {
            if (file.equals(DomainOrder.FILE)) {
                goodOrder = new OrderFile(DomainOrder.read(CsvTable.read(file, content)), content);
                return;
            }
            Optional<GlossaryName> name = GlossaryName.of(file);
            if (name.isEmpty()) {
                found.add(GlossaryLint.badName(file));
                return;
            }
            GlossaryFile read = GlossaryReader.read(name.get(), content);
            found.addAll(read.problems());
            good.put(file, new GoodFile(read, content));
        } catch (UnreadableFile e) {
            found.add(e.problem());
        }
    }

    private static TermBase base(Collection<GoodFile> files, @Nullable OrderFile order) {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.file().name().file(), file.content()));
        if (order != null) {
            contents.put(DomainOrder.FILE, order.content());
        }
        return new TermBase(
                Domain.join(files.stream().map(GoodFile::file).toList()),
                order == null ? DomainOrder.EMPTY : order.order(),
                DigestUtils.sha256Hex(joined(contents)));
    }

    /** Names, lengths and contents, so that no two sets of files look the same. */
    private static byte[] joined(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TreeMap<>(files).forEach((name, content) -> {
            all.writeBytes((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        });
        return all.toByteArray();
    }
}
