package org.dragoman.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.desk.MarkedText.Piece;
import org.dragoman.review.RowKinds;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentFinding;
import org.jspecify.annotations.Nullable;

/**
 * A row of a draft on its page.
 *
 * @param label what it is called: {@code Headline}, {@code Paragraph 2}
 * @param adaptation what the desk made of it beyond translating, and may
 * @param seen the draft's revision at which it is shown, which an edit of it names
 * @param source empty for a row the desk added
 * @param sourceChange what changed in the source since the target was written; empty when nothing did
 * @param machineChange what a person changed in the machine's text; empty when nothing was
 * @param proposal the machine's text for a changed source, where a person wrote the target
 */
record RowView(
        Segment segment,
        String label,
        Adaptation adaptation,
        Status status,
        long seen,
        List<Piece> source,
        List<Piece> target,
        List<Piece> sourceChange,
        List<Piece> machineChange,
        List<Piece> proposal,
        List<RowTerm> terms,
        List<RowFinding> findings) {

    /**
     * What the desk made of a row, and may make of it.
     *
     * @param mergedInto the row its text stands in; null when it stands by itself
     * @param splitFrom the row it was split off; null for any other
     * @param limit the most characters it may have; null when there is no limit
     * @param count its characters, where there is a limit
     * @param deeds what may be done with it, separated by spaces, as the page's script knows it
     */
    record Adaptation(
            @Nullable RowName mergedInto,
            @Nullable RowName splitFrom,
            @Nullable Integer limit,
            int count,
            String deeds) {}

    /** Another row, by what it is called. */
    record RowName(String key, String label) {}

    /** A term of the row's source and what must become of it. */
    record RowTerm(String term, String required, String others, boolean keep, boolean ruled, boolean honoured) {}

    /** Something found in the row. */
    record RowFinding(SegmentFinding finding, Status status, String row, String label) {

        public boolean isOpen() {
            return finding.isOpen();
        }
    }

    public List<RowFinding> openFindings() {
        return findings.stream().filter(RowFinding::isOpen).toList();
    }

    /** Equal as long as the row need not be shown anew. */
    public String signature() {
        return segment.revision()
                + (segment.place().moved() ? "m" : "")
                + findings.stream()
                        .map(RowFinding::finding)
                        .map(finding -> (finding.isOpen() ? "." : "-") + finding.key())
                        .collect(Collectors.joining());
    }

    /** Whether it stands beside the article, not in it. */
    public boolean isField() {
        return RowKinds.isField(segment.kind());
    }

    /** Whether somebody may be quoted in it. */
    public boolean isQuotable() {
        return RowDeeds.isQuotable(segment);
    }

    public boolean isConfirmed() {
        return segment.state().isRead();
    }

    /** Whether its source changed and nobody looked again. */
    public boolean isChanged() {
        return segment.previousSource() != null;
    }

    public int changedWords() {
        return (int) machineChange.stream()
                .filter(piece -> piece.css().equals("ins") || piece.css().equals("del"))
                .count();
    }

    /** The class that sizes its text. */
    public String size() {
        return switch (segment.kind()) {
            case HEADLINE -> "h1";
            case STANDFIRST, CROSSHEAD, KICKER -> "h2";
            default -> "";
        };
    }
}
