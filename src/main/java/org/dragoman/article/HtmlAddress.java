package org.dragoman.article;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes the addresses in a page absolute. */
final class HtmlAddress {

    private static final int LONGEST = 4_000;

    private final @Nullable URI base;

    /** @param page the page's own address, null when it is not known: relative addresses then stay as they are */
    HtmlAddress(@Nullable String page) {
        this.base = page == null ? null : parsed(page);
    }

    /** The address as it leads from anywhere; empty when it leads nowhere or could run something. */
    String absolute(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        String address = written.strip().replace(" ", "%20");
        if (address.isEmpty() || !WebAddress.isHarmless(address) || base == null && address.startsWith("#")) {
            return "";
        }
        if (address.startsWith("//")) {
            return (base == null ? "https" : base.getScheme()) + ":" + address;
        }
        URI relative = base == null ? null : parsed(address);
        if (base == null || relative == null || relative.isAbsolute()) {
            return address;
        }
        String absolute = relative.getRawPath() != null && relative.getRawPath().isEmpty()
                ? withoutFragment(base) + address
                : base.resolve(relative).toString();
        return WebAddress.isHarmless(absolute) ? absolute : "";
    }

    /** Whether it names a page by itself: http or https with a host. */
    static boolean isWhole(@Nullable String address) {
        URI parsed = address == null || address.length() > LONGEST ? null : parsed(address);
        return parsed != null
                && parsed.getHost() != null
                && ("http".equalsIgnoreCase(parsed.getScheme()) || "https".equalsIgnoreCase(parsed.getScheme()));
    }

    private static String withoutFragment(URI base) {
        String whole = base.toString();
        int fragment = whole.indexOf('#');
        return fragment < 0 ? whole : whole.substring(0, fragment);
    }

    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
