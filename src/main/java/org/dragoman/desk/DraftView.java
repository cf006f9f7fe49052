package org.dragoman.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.article.Article;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.desk.RowView.RowFinding;
import org.dragoman.quality.Severity;
import org.dragoman.review.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A draft's page.
 *
 * @param published the revision of what is live of it; null when nothing is
 * @param history newest first
 */
record DraftView(
        Draft draft,
        Article article,
        String headline,
        Status status,
        Powers powers,
        List<RowView> rows,
        Meter meter,
        @Nullable String label,
        @Nullable Integer published,
        List<HistoryEntry> history) {

    public boolean isBreaking() {
        return QueueRow.isBreaking(article.urgency());
    }

    public List<RowFinding> openFindings() {
        return rows.stream().flatMap(row -> row.openFindings().stream()).toList();
    }

    public List<RowFinding> dismissedFindings() {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .filter(finding -> !finding.isOpen())
                .toList();
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    public long notes() {
        return count(Severity.INFO);
    }

    private long count(Severity severity) {
        return openFindings().stream()
                .filter(finding -> finding.finding().finding().severity() == severity)
                .count();
    }

    public List<RowView> unread() {
        return rows.stream().filter(row -> row.segment().isUnread()).toList();
    }

    public List<RowView> changed() {
        return rows.stream().filter(RowView::isChanged).toList();
    }

    public List<RowView> withFindings() {
        return rows.stream().filter(row -> !row.openFindings().isEmpty()).toList();
    }

    /** Why it cannot be approved whatever is ticked; empty when nothing stands against it. */
    public String blocked() {
        if (!powers.approves()) {
            return "You may edit this draft; an approver of its language and desk approves it.";
        }
        return powers.works() ? "" : powers.holder() + " holds the draft; ask them to release it.";
    }

    /** The rows and how they are, so that a page finds out which of its own are out of date. */
    public String signatures() {
        return rows.stream()
                .map(row -> row.segment().key() + ":" + row.signature())
                .collect(Collectors.joining(" "));
    }
}
