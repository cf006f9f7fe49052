package org.dragoman.article;

import java.util.Locale;
import java.util.Set;

/** Tells the addresses a link may keep from those that could run something in a reader's browser. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private WebAddress() {}

    /** Whether it is http, https or mailto, or has no scheme; never with white space or controls in it. */
    static boolean isHarmless(String address) {
        if (address.isBlank() || address.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            return false;
        }
        int colon = address.indexOf(':');
        int end = firstOf(address, "/?#");
        if (colon < 0 || end >= 0 && end < colon) {
            return true;
        }
        return SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** Whether it is http or https, to a host. */
    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return isHarmless(address) && (lower.startsWith("https://") || lower.startsWith("http://"));
    }

    /** Up to its query and its fragment: what tells one file from another. */
    static String withoutQuery(String address) {
        int end = firstOf(address, "?#");
        return end < 0 ? address : address.substring(0, end);
    }

    private static int firstOf(String address, String signs) {
        for (int at = 0; at < address.length(); at++) {
            if (signs.indexOf(address.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
