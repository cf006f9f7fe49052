package org.dragoman.review;

import org.dragoman.quality.Finding;
import org.dragoman.quality.Severity;
import org.jspecify.annotations.Nullable;

/** A finding in a segment, with what an editor decided about it. */
public record SegmentFinding(
        long id,
        long segment,
        Finding finding,
        @Nullable String dismissedBy,
        @Nullable String dismissedReason) {

    private static final String PREFIX = "f";

    /** The id the API shows: {@code f3}. */
    public String key() {
        return PREFIX + id;
    }

    public boolean isOpen() {
        return dismissedReason == null;
    }

    public boolean isOpenError() {
        return isOpen() && finding.severity() == Severity.ERROR;
    }
}
