package org.dragoman.desk;

import java.util.regex.Pattern;

/** What a desk may be called, as a parameter or as a folder of the inbox. */
final class DeskName {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,99}");

    private DeskName() {}

    static boolean isValid(String desk) {
        return NAME.matcher(desk).matches();
    }

    static String refusal(String desk) {
        return "\"" + desk + "\" cannot be a desk's name; use up to 100 letters, digits, spaces and hyphens.";
    }
}
