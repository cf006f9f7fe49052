package org.dragoman.desk.command;

import java.util.List;
import java.util.Locale;
import org.dragoman.quality.Finding;
import org.jspecify.annotations.Nullable;

/** A draft as JSON, in the words of the API. */
record SegmentList(String language, @Nullable String engine, List<Segment> segments) {

    record Segment(
            String id, String kind, String source, @Nullable String target, List<FindingEntry> findings) {

        static Segment of(MachineDraft.Row row) {
            return new Segment(
                    row.id(),
                    row.kind().wireName(),
                    row.source(),
                    row.target(),
                    row.findings().stream().map(FindingEntry::of).toList());
        }
    }

    record FindingEntry(String check, String severity, String message) {

        static FindingEntry of(Finding finding) {
            return new FindingEntry(
                    finding.check(), finding.severity().name().toLowerCase(Locale.ROOT), finding.message());
        }
    }

    static SegmentList of(MachineDraft draft) {
        return new SegmentList(
                draft.language().value(),
                draft.engine(),
                draft.rows().stream().map(Segment::of).toList());
    }
}
