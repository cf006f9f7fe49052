package org.dragoman.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Names for files that are moved or written beside others: none that is taken, none that is too long. */
final class FreeNames {

    /** What file systems take, in bytes. */
    private static final int LONGEST = 255;

    private FreeNames() {}

    /** {@code wanted}, or {@code NAME-2.ext}, {@code NAME-3.ext}, … when it is taken. */
    static Path free(Path wanted) {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String extension = dot < 1 ? "" : name.substring(dot);
        Path free = wanted;
        for (int copy = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); copy++) {
            free = wanted.resolveSibling(fitting(stem, "-" + copy + extension));
        }
        return free;
    }

    /** {@code NAME.ext} and the suffix; a name that is too long for it is cut. */
    static Path beside(Path file, String suffix) {
        return file.resolveSibling(fitting(String.valueOf(file.getFileName()), suffix));
    }

    private static String fitting(String stem, String suffix) {
        String cut = stem;
        while (!cut.isEmpty() && (cut + suffix).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + suffix;
    }
}
