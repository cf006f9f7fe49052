package org.dragoman.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.article.Article;
import org.dragoman.article.BlockKind;
import org.dragoman.desk.DraftReasons.DraftReason;
import org.dragoman.desk.RowView.RowFinding;
import org.dragoman.quality.Severity;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.ReadingRule;
import org.dragoman.review.RowKinds;
import org.dragoman.review.RowNames;
import org.jspecify.annotations.Nullable;

/**
 * A draft's page.
 *
 * @param tag equal as long as the draft need not be shown anew
 * @param rule how closely the desk wants the rows looked at
 * @param label what its machine text is called while nobody read it; null when there is none or the engine has no name
 * @param hold why it is held; null when it is not
 * @param reason why it was sent back or rejected; null when it was not
 * @param rest how many characters of the source are not translated while it is only offered; 0 otherwise
 * @param withdrawn by whom it was withdrawn; null when it was not
 * @param decisions what the desk made of its rows beyond translating them
 * @param recipients to whom it may be sent back
 * @param published the revision of what is live of it; null when nothing is
 * @param deliveries what became of its last publication; empty for who does not approve it
 * @param history newest first
 */
record DraftView(
        Draft draft,
        String tag,
        Article article,
        String headline,
        Status status,
        Powers powers,
        List<RowView> rows,
        Meter meter,
        ReadingRule rule,
        @Nullable String label,
        @Nullable String hold,
        @Nullable DraftReason reason,
        int rest,
        @Nullable String withdrawn,
        List<DecisionLine> decisions,
        List<String> recipients,
        @Nullable Integer published,
        List<Fate> deliveries,
        List<HistoryLine> history) {

    public boolean isBreaking() {
        return QueueRow.isBreaking(article.urgency());
    }

    /** The rows of the article itself. */
    public List<RowView> body() {
        return rows.stream().filter(row -> !row.isField()).toList();
    }

    /** The texts beside it, in their order. */
    public List<RowView> fields() {
        return rows.stream()
                .filter(RowView::isField)
                .sorted(Comparator.comparing(
                        row -> RowKinds.FIELDS.indexOf(row.segment().kind())))
                .toList();
    }

    /** The texts beside the article that it does not have yet, by kind and name. */
    public Map<String, String> missingFields() {
        Map<String, String> missing = new LinkedHashMap<>();
        for (BlockKind kind : RowKinds.FIELDS) {
            if (rows.stream().noneMatch(row -> row.segment().kind() == kind)) {
                missing.put(kind.wireName(), RowNames.of(kind));
            }
        }
        return missing;
    }

    public List<RowFinding> openFindings() {
        return rows.stream()
                .filter(row -> row.segment().isShown())
                .flatMap(row -> row.openFindings().stream())
                .toList();
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
        return rows.stream().filter(row -> rule.isOpen(row.segment())).toList();
    }

    /** Whether who approves may take the rest as read. */
    public boolean takesRestAsRead() {
        return rule == ReadingRule.READ;
    }

    public List<RowView> changed() {
        return rows.stream().filter(RowView::isChanged).toList();
    }

    public List<RowView> withFindings() {
        return rows.stream().filter(row -> !row.openFindings().isEmpty()).toList();
    }

    /** Why it cannot be approved whatever is ticked; empty when nothing stands against it. */
    public String blocked() {
        if (!powers.works()) {
            return powers.holder() + " is working on this draft. You can change it when it is released.";
        }
        return powers.approves()
                ? ""
                : "You can edit this draft; only an approver of its language and desk approves it.";
    }

    /** Why the person finds nothing to edit with in a draft in review; empty for who has the right. */
    public String readOnly() {
        return powers.edits() || powers.state() != DraftState.REVIEW
                ? ""
                : "You can read this draft, but you have no right to edit "
                        + draft.language().englishName() + " at the desk \"" + article.desk() + "\".";
    }

    /** Why its rows cannot be changed now; empty when they can. */
    public String locked() {
        if (powers.works()) {
            return "";
        }
        if (!powers.edits()) {
            return "You have no right to edit " + draft.language().englishName() + " at the desk \"" + article.desk()
                    + "\".";
        }
        return switch (draft.state()) {
            case REVIEW -> blocked();
            case APPROVED -> "The draft is approved; reopen it to change it.";
            case OFFERED -> "The draft is only offered; take it, and the rest is translated for you to work on.";
            case HELD -> "The draft is held; lift the hold to change it.";
            case REJECTED -> "The draft is rejected; reopen it to change it.";
            case WITHDRAWN -> withdrawn == null ? "The draft was withdrawn." : withdrawn;
            case QUEUED, TRANSLATING -> "The draft is still being translated.";
        };
    }

    public @Nullable String engine() {
        return EngineName.ofDraft(draft.engine());
    }

    /** The rows and how they are, so that a page finds out which of its own are out of date. */
    public String bodySignatures() {
        return signatures(body());
    }

    public String fieldSignatures() {
        return signatures(fields());
    }

    /** What the rows are called; the numbers change when rows come and go. */
    public String names() {
        return rows.stream().map(row -> row.segment().key() + "=" + row.label()).collect(Collectors.joining("|"));
    }

    private static String signatures(List<RowView> shown) {
        return shown.stream()
                .map(row -> row.segment().key() + ":" + row.signature())
                .collect(Collectors.joining(" "));
    }
}
