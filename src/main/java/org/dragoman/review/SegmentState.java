package org.dragoman.review;

import java.util.Locale;

/** How far a segment is from the machine and from the reader. */
public enum SegmentState {
    MACHINE,
    /** The text of an approved segment with the same source. */
    REUSED,
    EDITED,
    /** Seen with the whole draft, not looked at by itself. */
    READ,
    CONFIRMED,
    /** No engine could deliver it whole; a person must write it. */
    MISSING;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SegmentState ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Whether a person has written or confirmed it: a machine never overwrites that. */
    public boolean isHuman() {
        return this == EDITED || this == READ || this == CONFIRMED;
    }

    /** Whether approval may take it as it stands. */
    public boolean isRead() {
        return this == READ || this == CONFIRMED;
    }
}
