package org.dragoman.review;

import org.jspecify.annotations.Nullable;

/**
 * A draft as the queue shows it.
 *
 * @param headline the English headline, plain
 * @param targetHeadline XML text; null before there is one
 * @param confirmed how many of the rows are read or confirmed and did not change since
 * @param machine how many are the machine's words that nobody read
 */
public record DraftSummary(
        Draft draft,
        String headline,
        @Nullable String targetHeadline,
        String desk,
        int urgency,
        int segments,
        int confirmed,
        int machine,
        int errors,
        int warnings,
        int notes) {

    public DraftCursor cursor() {
        return new DraftCursor(urgency, draft.since(), draft.id());
    }
}
