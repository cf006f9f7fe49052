package org.dragoman.review;

import java.util.List;
import java.util.Optional;

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
