package org.dragoman.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.audit.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** The history as pages show it: newest first, texts without their tags. */
final class HistoryLines {

    private HistoryLines() {}

    static List<HistoryEntry> newestFirst(List<HistoryEntry> oldestFirst) {
        List<HistoryEntry> lines =
                new ArrayList<>(oldestFirst.stream().map(HistoryLines::line).toList());
        Collections.reverse(lines);
        return lines;
    }

    private static HistoryEntry line(HistoryEntry entry) {
        return new HistoryEntry(
                entry.id(),
                entry.at(),
                entry.who(),
                entry.what(),
                entry.article(),
                entry.draft(),
                plain(entry.detail()));
    }

    private static @Nullable String plain(@Nullable String detail) {
        return detail == null ? null : MarkedText.plain(detail);
    }
}
