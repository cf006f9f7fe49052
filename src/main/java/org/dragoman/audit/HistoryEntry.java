package org.dragoman.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param who a person's name, or {@code dragoman} for what the program did by itself
 * @param what in a few words: {@code approved}, {@code refused}
 * @param detail more about it, for people
 */
public record HistoryEntry(
        long id,
        Instant at,
        String who,
        String what,
        @Nullable String article,
        @Nullable String draft,
        @Nullable String detail) {}
