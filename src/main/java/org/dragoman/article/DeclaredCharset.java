package org.dragoman.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a page declares in its meta element, where it is not UTF-8: one of the older European ones, by the
 * names of the WHATWG's encoding standard, which reads ISO 8859-1 as windows-1252.
 */
final class DeclaredCharset {

    private static final int START = 4096;

    private static final Pattern META = Pattern.compile(
            "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("windows-1252", "windows-1252"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-2", "ISO-8859-2"),
            Map.entry("latin2", "ISO-8859-2"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("windows-1254", "windows-1254"),
            Map.entry("iso-8859-15", "ISO-8859-15"),
            Map.entry("latin9", "ISO-8859-15"),
            Map.entry("windows-1250", "windows-1250"),
            Map.entry("cp1250", "windows-1250"));

    private DeclaredCharset() {}

    /** Null when none is declared, or none of those. */
    static @Nullable Charset of(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
        Matcher declared = META.matcher(start);
        return declared.find() ? named(declared.group(1)) : null;
    }

    /** By a name that pages use; null for any other. */
    static @Nullable Charset named(String name) {
        String known = NAMES.get(name.toLowerCase(Locale.ROOT));
        return known == null ? null : Charset.forName(known);
    }
}
