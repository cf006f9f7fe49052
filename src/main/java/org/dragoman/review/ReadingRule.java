package org.dragoman.review;

/** How closely a desk wants every row looked at before it approves a draft. */
public enum ReadingRule {
    /** Read is enough: who approves may take the rows nobody confirmed as read. */
    READ,
    /** Each row is confirmed by itself. */
    CONFIRMED;

    /** Whether somebody must still look at the row. */
    public boolean isOpen(Segment row) {
        return row.isUnread() || this == CONFIRMED && row.isShown() && row.state() != SegmentState.CONFIRMED;
    }
}
