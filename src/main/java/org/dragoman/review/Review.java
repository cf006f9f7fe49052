package org.dragoman.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.BlockKind;
import org.dragoman.audit.History;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors do with drafts. Each action locks the article, reads the draft as it stands, refuses what does not fit,
 * and writes the change and its history in one transaction.
 */
@Service
public class Review {

    private static final Duration CLAIM = Duration.ofMinutes(30);
    private static final int LONGEST_NAME = 100;

    /** What is not decided yet. */
    private static final DraftState[] WAITING = {
        DraftState.QUEUED, DraftState.TRANSLATING, DraftState.OFFERED, DraftState.REVIEW, DraftState.HELD
    };

    private final Articles articles;
    private final Drafts drafts;
    private final Segments segments;
    private final Findings findings;
    private final Inspection inspection;
    private final History history;
    private final Clock clock;

    Review(
            Articles articles,
            Drafts drafts,
            Segments segments,
            Findings findings,
            Inspection inspection,
            History history,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.segments = segments;
        this.findings = findings;
        this.inspection = inspection;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The draft with its rows, as it stands.
     *
     * @throws ActionRefused when there is none
     */
    @Transactional(readOnly = true)
    public DraftWithSegments open(String key) {
        return load(find(key));
    }

    private DraftWithSegments load(Draft draft) {
        return new DraftWithSegments(draft, segments.ofDraft(draft.id()), findings.ofDraft(draft.id()));
    }

    private Draft find(String key) {
        try {
            if (key.startsWith("d")) {
                return drafts.find(Long.parseLong(key.substring(1))).orElseThrow(() -> noDraft(key));
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw noDraft(key);
    }

    private static ActionRefused noDraft(String key) {
        return new ActionRefused(
                Reason.NOT_FOUND, "There is no draft \"" + key + "\"; the list of drafts has their ids.");
    }

    /** Locks the article of a draft and reads the draft again. */
    @Transactional
    public DraftWithSegments lock(String key) {
        Draft seen = find(key);
        articles.lockExisting(seen.article());
        return load(drafts.find(seen.id()).orElseThrow());
    }

    /** Locks it for a change by that person; refuses when somebody else holds the claim. */
    @Transactional
    public DraftWithSegments lock(String key, String person) {
        DraftWithSegments draft = lock(key);
        refuseOthersClaim(draft.draft(), person);
        return draft;
    }

    @Transactional
    public DraftWithSegments claim(String key, String person) {
        DraftWithSegments draft = lock(key);
        claimFor(draft.draft(), person);
        return open(key);
    }

    /** Takes or prolongs the claim; refuses when somebody else holds it. */
    private void claimFor(Draft draft, String person) {
        refuseOthersClaim(draft, person);
        drafts.setClaim(draft.id(), new Draft.Claim(person, clock.instant().plus(CLAIM)));
    }

    private void refuseOthersClaim(Draft draft, String person) {
        Draft.Claim claim = draft.claimAt(clock.instant());
        if (claim != null && !claim.by().equals(person)) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    claim.by() + " has claimed this draft until " + claim.until() + "; ask them to release it.");
        }
    }

    @Transactional
    public DraftWithSegments release(String key, String person) {
        DraftWithSegments draft = lock(key);
        refuseOthersClaim(draft.draft(), person);
        drafts.setClaim(draft.draft().id(), null);
        return open(key);
    }

    /**
     * Changes a row, when it did not change since the editor saw the draft.
     *
     * @param seen the draft's revision the editor saw
     */
    @Transactional
    public Segment edit(String key, String row, Edit edit, long seen, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        Segment before = row(draft, row);
        if (before.revision() > seen || seen > draft.draft().revision()) {
            throw new ActionRefused(
                    Reason.STALE, "This row was changed meanwhile; read the draft again and look at its new text.");
        }
        EditedSegment edited = new EditedSegment(draft, before, edit);
        Segment after = edited.at(before.revision());
        if (after.equals(before)) {
            return before;
        }
        Segment written = edited.at(drafts.raiseRevision(draft.draft().id()));
        segments.update(written);
        inspect(draft.draft(), written);
        settle(draft.draft());
        history.record(draft.draft().article(), draft.draft().key(), person, "edited", whatChanged(before, written));
        return written;
    }

    private static String whatChanged(Segment before, Segment after) {
        StringBuilder what = new StringBuilder(after.key() + " " + after.kind().wireName());
        if (!before.target().equals(after.target())) {
            what.append(": ").append(after.target());
        }
        if (after.omitted() && !before.omitted()) {
            what.append(" omitted: ").append(after.reason());
        }
        if (after.state() != before.state()) {
            what.append(" (").append(after.state().wireName()).append(')');
        }
        return what.toString();
    }

    /** Adds a row that has no source behind another one, or at the top when {@code after} is empty. */
    @Transactional
    public Segment add(String key, String after, BlockKind kind, String target, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        int index = after.isEmpty() ? -1 : row(draft, after).index();
        long revision = drafts.raiseRevision(draft.draft().id());
        segments.shiftBehind(draft.draft().id(), index);
        Segment empty = new Segment(
                0,
                index + 1,
                kind,
                null,
                List.of(),
                "",
                "",
                SegmentState.EDITED,
                revision,
                false,
                null,
                null,
                false,
                null,
                null);
        segments.insert(draft.draft().id(), new EditedSegment(draft, empty, Edit.ofTarget(target, false)).at(revision));
        history.record(draft.draft().article(), draft.draft().key(), person, "row added", target);
        return row(open(key), String.valueOf(index + 1));
    }

    /** Takes away a row the desk added itself. */
    @Transactional
    public DraftWithSegments remove(String key, String row, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        Segment gone = row(draft, row);
        if (gone.source() != null) {
            throw new ActionRefused(
                    Reason.CONFLICT, "A row with a source cannot be deleted; omit it with a reason instead.");
        }
        segments.delete(gone.id());
        segments.shiftForward(draft.draft().id(), gone.index());
        drafts.raiseRevision(draft.draft().id());
        history.record(draft.draft().article(), draft.draft().key(), person, "row removed", gone.target());
        return open(key);
    }

    @Transactional
    public DraftWithSegments dismiss(String key, String finding, String reason, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        SegmentFinding dismissed = draft.findings().stream()
                .filter(candidate -> candidate.key().equals(finding))
                .findFirst()
                .orElseThrow(() -> new ActionRefused(
                        Reason.NOT_FOUND, "There is no finding \"" + finding + "\" in this draft any more."));
        if (reason.isBlank()) {
            throw new ActionRefused(Reason.MALFORMED, "Say why the finding is dismissed (\"reason\").");
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
        return open(key);
    }

    /**
     * Checks that the draft may be approved as it stands, marks the rest read when told to, and enters {@code approved}.
     * What is published of it is the caller's, in the same transaction.
     *
     * @param seen the draft's revision the editor saw
     * @throws NotReady with what is missing
     */
    @Transactional(noRollbackFor = NotReady.class)
    public DraftWithSegments approve(String key, long seen, boolean confirmRemaining, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        if (draft.draft().revision() != seen) {
            throw new ActionRefused(
                    Reason.STALE, "The draft changed since you read it; read it again before you approve it.");
        }
        DraftWithSegments inspected = inspectAgain(draft);
        List<Segment> unread = confirmRemaining ? List.of() : inspected.unread();
        if (!inspected.openErrors().isEmpty() || !unread.isEmpty()) {
            throw new NotReady(inspected.openErrors(), unread);
        }
        if (confirmRemaining) {
            inspected.unread().forEach(row -> segments.update(row.read(seen)));
        }
        drafts.enter(draft.draft().id(), DraftState.APPROVED);
        drafts.setClaim(draft.draft().id(), null);
        drafts.assign(draft.draft().id(), null, false);
        drafts.setLookAgain(draft.draft().id(), false);
        history.record(draft.draft().article(), draft.draft().key(), person, "approved", "");
        return open(key);
    }

    @Transactional
    public DraftWithSegments reject(String key, String reason, String person) {
        DraftWithSegments draft = lock(key);
        refuseOthersClaim(draft.draft(), person);
        refuseUnless(draft.draft(), "rejected", WAITING);
        Words.requireSayable("reason", reason);
        return enter(draft.draft(), DraftState.REJECTED, "rejected", reason, person);
    }

    @Transactional
    public DraftWithSegments hold(String key, String reason, String person) {
        DraftWithSegments draft = lock(key);
        refuseOthersClaim(draft.draft(), person);
        refuseUnless(draft.draft(), "held", WAITING);
        Words.requireSayable("reason", reason);
        drafts.hold(
                draft.draft().id(), new Held(HeldCode.EDITOR, reason.isBlank() ? "Held by " + person + "." : reason));
        history.record(draft.draft().article(), draft.draft().key(), person, "held", reason);
        return open(key);
    }

    /** Takes an approved, rejected or held draft up again; what is published of it stays live meanwhile. */
    @Transactional
    public DraftWithSegments reopen(String key, String person) {
        DraftWithSegments draft = lock(key);
        refuseUnless(draft.draft(), "reopened", DraftState.APPROVED, DraftState.REJECTED, DraftState.HELD);
        if (draft.segments().isEmpty()) {
            throw new ActionRefused(Reason.CONFLICT, "Nothing was translated yet; have it translated again instead.");
        }
        return enter(draft.draft(), DraftState.REVIEW, "reopened", "", person);
    }

    @Transactional
    public DraftWithSegments sendBack(String key, String reason, @Nullable String to, String person) {
        DraftWithSegments draft = lockForWork(key, person);
        Words.requireSayable("reason", reason);
        if (to != null && to.length() > LONGEST_NAME) {
            throw new ActionRefused(Reason.MALFORMED, "\"to\" is the name of a person; nobody has one that long.");
        }
        Words.requireSayable("to", to == null ? "" : to);
        drafts.assign(draft.draft().id(), to, true);
        drafts.setClaim(draft.draft().id(), null);
        drafts.raiseRevision(draft.draft().id());
        history.record(draft.draft().article(), draft.draft().key(), person, "sent back", reason);
        return open(key);
    }

    /**
     * Forgets the machine's text of one row, or of every row no person wrote, so that the engine is asked afresh. What
     * stands in the rows stays until the new text comes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetMachine(DraftWithSegments draft, @Nullable Segment only) {
        draft.segments().stream()
                .filter(row -> row.source() != null)
                .filter(row -> only == null ? !row.state().isHuman() : row.id() == only.id())
                .forEach(row -> segments.update(row.withMachine("")));
    }

    private DraftWithSegments enter(Draft draft, DraftState state, String what, String detail, String person) {
        drafts.enter(draft.id(), state);
        drafts.setClaim(draft.id(), null);
        history.record(draft.article(), draft.key(), person, what, detail);
        return open(draft.key());
    }

    private static void refuseUnless(Draft draft, String action, DraftState... states) {
        if (!List.of(states).contains(draft.state())) {
            throw new ActionRefused(
                    Reason.CONFLICT, "A draft that is " + draft.state().wireName() + " cannot be " + action + ".");
        }
    }

    private DraftWithSegments lockForWork(String key, String person) {
        DraftWithSegments draft = lock(key);
        if (draft.draft().state() != DraftState.REVIEW) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    "The draft is " + draft.draft().state().wireName()
                            + (draft.draft().state() == DraftState.APPROVED
                                    ? "; reopen it to change it."
                                    : ", not in review; it cannot be changed now."));
        }
        claimFor(draft.draft(), person);
        return draft;
    }

    private static Segment row(DraftWithSegments draft, String row) {
        return draft.segment(row)
                .orElseThrow(() -> new ActionRefused(
                        Reason.NOT_FOUND, "There is no row \"" + row + "\" in this draft; read it again."));
    }

    /** Looks at every row under today's term base; what is new stays, even when approval is refused for it. */
    private DraftWithSegments inspectAgain(DraftWithSegments draft) {
        boolean changed = false;
        for (Segment row : draft.segments()) {
            changed |= inspect(draft.draft(), row);
        }
        if (changed) {
            drafts.raiseRevision(draft.draft().id());
        }
        return open(draft.draft().key());
    }

    private boolean inspect(Draft draft, Segment row) {
        Article article = articles.find(draft.article()).orElseThrow();
        return findings.replace(draft.id(), row.id(), inspection.inspect(row, draft.language(), article.desk()));
    }

    /** Takes the look-again flag off when no changed row is left. */
    private void settle(Draft draft) {
        boolean open = segments.ofDraft(draft.id()).stream().anyMatch(row -> row.previousSource() != null);
        if (draft.lookAgain() && !open) {
            drafts.setLookAgain(draft.id(), false);
        }
    }
}
