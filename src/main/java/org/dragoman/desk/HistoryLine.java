package org.dragoman.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the history: who did what.
 *
 * @param what {@code confirmed paragraph 2 (Spanish)}
 * @param detail text, reason or figures; null when there are none
 */
record HistoryLine(
        Instant at, String who, String what, @Nullable String detail) {}
