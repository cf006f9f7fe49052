package org.dragoman.review;

import java.util.List;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way to approval: findings are dismissed with a reason, and a draft without open ones, all read, is approved. */
@Service
public class SignOff {

    private final OpenedDrafts opened;
    private final Drafts drafts;
    private final Segments segments;
    private final Findings findings;
    private final Proofreading proofreading;
    private final Claims claims;
    private final History history;

    SignOff(
            OpenedDrafts opened,
            Drafts drafts,
            Segments segments,
            Findings findings,
            Proofreading proofreading,
            Claims claims,
            History history) {
        this.opened = opened;
        this.drafts = drafts;
        this.segments = segments;
        this.findings = findings;
        this.proofreading = proofreading;
        this.claims = claims;
        this.history = history;
    }

    /**
     * Decides that a finding is no fault. It stays so while the finding stays the same.
     *
     * @throws ActionRefused when it says that a row has no text, which no reason makes good
     */
    @Transactional
    public DraftWithSegments dismiss(String key, String finding, String reason, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        SegmentFinding dismissed = finding(draft, finding);
        if (!dismissed.isDismissible()) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "A row without text cannot be dismissed; write its text, or omit the row with a reason.");
        }
        if (reason.isBlank()) {
            throw ActionRefused.malformed("Say why the finding is dismissed (\"reason\").");
        }
        Words.requireSayable("reason", reason.strip());
        findings.dismiss(dismissed.id(), person, reason.strip());
        drafts.raiseRevision(draft.draft().id());
        history.record(
                draft.draft().article(),
                draft.draft().key(),
                person,
                "finding dismissed",
                dismissed.finding().message() + " Reason: " + reason.strip());
        return opened.open(key);
    }

    private static SegmentFinding finding(DraftWithSegments draft, String finding) {
        return draft.findings().stream()
                .filter(candidate -> candidate.key().equals(finding))
                .findFirst()
                .orElseThrow(() -> new ActionRefused(
                        Reason.NOT_FOUND, "There is no finding \"" + finding + "\" in this draft any more."));
    }

    /**
     * Checks that the draft may be approved as it stands, marks the rest read when told to, and enters {@code approved}.
     * What is published of it is the caller's, in the same transaction.
     *
     * @param seen the draft's revision the editor saw
     * @param confirmRemaining marks the rows nobody confirmed as read, where the rule lets it
     * @throws NotReady with what is missing; what was found when the rows were looked at again stays
     */
    @Transactional(noRollbackFor = NotReady.class)
    public DraftWithSegments approve(String key, long seen, boolean confirmRemaining, ReadingRule rule, String person) {
        DraftWithSegments draft = opened.lockForWork(key, person);
        if (draft.draft().revision() != seen) {
            throw new ActionRefused(
                    Reason.STALE, "The draft changed since you read it; read it again before you approve it.");
        }
        proofreading.look(draft);
        DraftWithSegments inspected = opened.open(key);
        boolean takesAsRead = confirmRemaining && rule == ReadingRule.READ;
        List<Segment> unread = inspected.segments().stream()
                .filter(rule::isOpen)
                .filter(row -> !takesAsRead || row.isWithoutText() || row.isBehindItsSource())
                .toList();
        if (!inspected.openErrors().isEmpty() || !unread.isEmpty()) {
            throw new NotReady(inspected.openErrors(), unread);
        }
        inspected.unread().forEach(row -> segments.update(row.read(seen)));
        enterApproved(draft.draft(), person);
        return opened.open(key);
    }

    private void enterApproved(Draft draft, String person) {
        drafts.enter(draft.id(), DraftState.APPROVED);
        claims.release(draft);
        drafts.assign(draft.id(), null, false);
        drafts.setLookAgain(draft.id(), false);
        history.record(draft.article(), draft.key(), person, "approved", "");
    }
}
