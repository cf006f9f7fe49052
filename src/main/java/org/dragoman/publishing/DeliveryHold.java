package org.dragoman.publishing;

import java.util.Locale;

/** Why a delivery waits for an editor. */
public enum DeliveryHold {
    /** The article has a newer version than the one that was approved. */
    SOURCE_CORRECTED;

    /** The code in the API: {@code source-corrected}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DeliveryHold ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
