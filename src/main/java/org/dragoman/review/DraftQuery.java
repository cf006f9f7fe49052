package org.dragoman.review;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts to list: the most urgent first, then the oldest.
 *
 * @param states empty: any
 * @param flag {@code look-again} or {@code sent-back}
 * @param words searched in the headline, any letter case
 * @param after the cursor of the last entry seen
 */
public record DraftQuery(
        List<DraftState> states,
        @Nullable LanguageTag language,
        @Nullable String desk,
        @Nullable String article,
        @Nullable String claimedBy,
        @Nullable String flag,
        @Nullable String words,
        int limit,
        @Nullable DraftCursor after) {

    public DraftQuery {
        states = List.copyOf(states);
    }
}
