package org.dragoman.publishing;

import java.util.Locale;

/** What a publication is among those of its article and language. */
public enum PublicationEvent {
    /** The first one. */
    PUBLISHED,
    /** Any later text, whatever a receiver saw of the earlier ones. */
    CORRECTED,
    /** The text goes away. */
    WITHDRAWN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PublicationEvent ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
