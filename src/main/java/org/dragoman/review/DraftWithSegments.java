package org.dragoman.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft with its rows and what was found in them. */
public record DraftWithSegments(Draft draft, List<Segment> segments, List<SegmentFinding> findings) {

    public DraftWithSegments {
        segments = List.copyOf(segments);
        findings = List.copyOf(findings);
    }

    public List<SegmentFinding> findingsOf(Segment segment) {
        return findings.stream()
                .filter(finding -> finding.segment() == segment.id())
                .toList();
    }

    /** The row by its id ({@code s12}) or its index ({@code 4}). */
    public Optional<Segment> segment(String keyOrIndex) {
        return segments.stream()
                .filter(segment -> segment.key().equals(keyOrIndex)
                        || String.valueOf(segment.index()).equals(keyOrIndex))
                .findFirst();
    }

    /**
     * The row by its id or its index.
     *
     * @throws ActionRefused when there is none
     */
    public Segment require(String keyOrIndex) {
        return segment(keyOrIndex)
                .orElseThrow(() -> new ActionRefused(
                        ActionRefused.Reason.NOT_FOUND,
                        "There is no row \"" + keyOrIndex + "\" in this draft; read it again."));
    }

    /** The row with that number; null when it is gone. */
    public @Nullable Segment byId(long id) {
        return segments.stream().filter(row -> row.id() == id).findFirst().orElse(null);
    }

    /** The row readers see before this one; null when it is the first. */
    public @Nullable Segment shownBefore(Segment row) {
        return segments.stream()
                .filter(other -> other.index() < row.index() && other.isShown())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Which of its rows say one thing together. */
    public RowGroups groups() {
        return new RowGroups(segments);
    }

    /** Open errors in rows that are part of the article; they block approval. */
    public List<SegmentFinding> openErrors() {
        return segments.stream()
                .filter(Segment::isShown)
                .flatMap(segment -> findingsOf(segment).stream())
                .filter(SegmentFinding::isOpenError)
                .toList();
    }

    public List<Segment> unread() {
        return segments.stream().filter(Segment::isUnread).toList();
    }
}
