package org.dragoman.review;

import java.util.Set;
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
    private static final Set<String> OF_MISSING_TEXT = Set.of("empty-target", "translation-missing");

    /** The id the API shows: {@code f3}. */
    public String key() {
        return PREFIX + id;
    }

    public boolean isOpen() {
        return dismissedReason == null;
    }

    /** Whether an editor may decide that it is no fault; that a row has no text cannot be decided away. */
    public boolean isDismissible() {
        return !OF_MISSING_TEXT.contains(finding.check());
    }

    public boolean isOpenError() {
        return isOpen() && finding.severity() == Severity.ERROR;
    }
}
