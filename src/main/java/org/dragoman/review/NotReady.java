package org.dragoman.review;

import java.util.List;

/** A draft cannot be approved yet: what is missing. */
public class NotReady extends ActionRefused {

    private final transient List<SegmentFinding> openErrors;
    private final transient List<Segment> unread;

    NotReady(List<SegmentFinding> openErrors, List<Segment> unread) {
        super(
                Reason.CONFLICT,
                "The draft cannot be approved yet: " + missing(openErrors.size(), unread.size()) + "."
                        + withoutText(unread));
        this.openErrors = List.copyOf(openErrors);
        this.unread = List.copyOf(unread);
    }

    private static String withoutText(List<Segment> unread) {
        List<Segment> empty = unread.stream().filter(Segment::isWithoutText).toList();
        if (empty.isEmpty()) {
            return "";
        }
        return empty.stream().allMatch(Segment::isAdded)
                ? " A row without text cannot be confirmed; write it, or delete it."
                : " A row without text cannot be confirmed; write it, or omit it with a reason.";
    }

    private static String missing(int errors, int unread) {
        String open = count(errors, "open error") + ", to be mended or dismissed with a reason";
        String unconfirmed = count(unread, "row") + " nobody confirmed";
        if (errors == 0) {
            return unconfirmed;
        }
        return unread == 0 ? open : open + ", and " + unconfirmed;
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    public List<SegmentFinding> openErrors() {
        return openErrors;
    }

    public List<Segment> unread() {
        return unread;
    }
}
