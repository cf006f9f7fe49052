package org.dragoman.review;

import java.util.List;

/** A draft cannot be approved yet: what is missing. */
public class NotReady extends ActionRefused {

    private final transient List<SegmentFinding> openErrors;
    private final transient List<Segment> unread;

    NotReady(List<SegmentFinding> openErrors, List<Segment> unread) {
        super(
                Reason.CONFLICT,
                "The draft cannot be approved yet: " + openErrors.size() + " open errors (mend or dismiss them with a"
                        + " reason) and " + unread.size() + " rows nobody confirmed."
                        + (unread.stream().anyMatch(Segment::isWithoutText)
                                ? " A row without text cannot be confirmed; write it, or omit it with a reason."
                                : ""));
        this.openErrors = List.copyOf(openErrors);
        this.unread = List.copyOf(unread);
    }

    public List<SegmentFinding> openErrors() {
        return openErrors;
    }

    public List<Segment> unread() {
        return unread;
    }
}
