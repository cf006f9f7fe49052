package org.dragoman.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are sent by mistake instead of a text, told by their first bytes. */
final class BinaryFile {

    private record Mark(String description, int... bytes) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("a Word, OpenDocument or other zipped file", 'P', 'K', 3, 4),
            new Mark("an old Word file", 0xD0, 0xCF, 0x11, 0xE0),
            new Mark("a PDF", '%', 'P', 'D', 'F', '-'),
            new Mark("an RTF file", '{', '\\', 'r', 't', 'f'),
            new Mark("a picture (PNG)", 0x89, 'P', 'N', 'G'),
            new Mark("a picture (JPEG)", 0xFF, 0xD8, 0xFF),
            new Mark("a picture (GIF)", 'G', 'I', 'F', '8'),
            new Mark("a compressed file (gzip)", 0x1F, 0x8B),
            new Mark("UTF-32 text", 0xFF, 0xFE, 0, 0),
            new Mark("UTF-32 text", 0, 0, 0xFE, 0xFF));

    private BinaryFile() {}

    /** What it is, for people, or null when it may be a text. */
    static @Nullable String describe(byte[] content) {
        for (Mark mark : MARKS) {
            if (startsWith(content, mark.bytes())) {
                return mark.description();
            }
        }
        return null;
    }

    static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
