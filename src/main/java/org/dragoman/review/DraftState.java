package org.dragoman.review;

import java.util.Locale;

/** Where a draft stands. */
public enum DraftState {
    QUEUED,
    TRANSLATING,
    /** Headline and standfirst only, until an editor takes it. */
    OFFERED,
    REVIEW,
    APPROVED,
    HELD,
    REJECTED,
    WITHDRAWN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody has approved, rejected or withdrawn it. */
    public boolean isUndecided() {
        return this == QUEUED || this == TRANSLATING || this == OFFERED || this == REVIEW || this == HELD;
    }

    /** What a sentence says of it: {@code in review}, {@code held}. */
    String spoken() {
        return this == REVIEW ? "in review" : wireName();
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when there is no such state
     */
    public static DraftState ofWireName(String wireName) {
        for (DraftState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        throw new IllegalArgumentException("\"" + wireName
                + "\" is no state of a draft; one of: queued, translating, offered, review, approved, held, rejected,"
                + " withdrawn.");
    }
}
