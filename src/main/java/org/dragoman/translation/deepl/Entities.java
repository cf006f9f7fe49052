package org.dragoman.translation.deepl;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities that come back from DeepL, which are more than were sent. */
final class Entities {

    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private static final Pattern ENTITY = Pattern.compile(
            "&(?:(?<name>lt|gt|amp|quot|apos|nbsp)|#(?<decimal>[0-9]{1,6})|#x(?<hex>[0-9a-fA-F]{1,5}));");

    private Entities() {}

    static boolean isIn(String plain) {
        return ENTITY.matcher(plain).find();
    }

    /** Resolves them once; a bare {@code &} stays. */
    static String resolve(String escaped) {
        return ENTITY.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(character((Matcher) match)));
    }

    private static String character(Matcher entity) {
        String name = entity.group("name");
        if (name != null) {
            return NAMED.getOrDefault(name, "");
        }
        String hex = entity.group("hex");
        int code = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(entity.group("decimal"));
        return Character.isValidCodePoint(code) ? Printable.of(Character.toString(code)) : "";
    }
}
