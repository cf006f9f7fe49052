package org.dragoman.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.audit.History;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftCursor;
import org.dragoman.review.DraftLists;
import org.dragoman.review.DraftQuery;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftSummary;
import org.dragoman.review.NotReady;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentFinding;
import org.dragoman.review.StateChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: listed, opened, claimed, and what an editor makes of one as a whole. */
@RestController
@RequestMapping("/api/drafts")
class DraftsController {

    private final DraftLists lists;
    private final OpenedDrafts opened;
    private final StateChanges states;
    private final DraftActions actions;
    private final Routes routes;
    private final DraftAnswers answers;
    private final DraftAccess access;
    private final History history;
    private final Clock clock;

    DraftsController(
            DraftLists lists,
            OpenedDrafts opened,
            StateChanges states,
            DraftActions actions,
            Routes routes,
            DraftAnswers answers,
            DraftAccess access,
            History history,
            Clock clock) {
        this.lists = lists;
        this.opened = opened;
        this.states = states;
        this.actions = actions;
        this.routes = routes;
        this.answers = answers;
        this.access = access;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    DraftAnswer.Listing list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(required = false) @Nullable String article,
            @RequestParam(required = false) @Nullable String claimedBy,
            @RequestParam(required = false) @Nullable String flag,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        access.requireReader(person);
        int size = PageSize.of(limit);
        DraftQuery query = query(state, language, desk, article, claimedBy, flag, q, after, size);
        List<DraftSummary> page = lists.list(query);
        String next =
                page.size() < size ? null : page.get(page.size() - 1).cursor().written();
        return new DraftAnswer.Listing(
                page.stream()
                        .map(summary -> DraftAnswer.Entry.of(summary, clock.instant()))
                        .toList(),
                next,
                lists.count(query));
    }

    private static DraftQuery query(
            @Nullable String state,
            @Nullable String language,
            @Nullable String desk,
            @Nullable String article,
            @Nullable String claimedBy,
            @Nullable String flag,
            @Nullable String words,
            @Nullable String after,
            int size) {
        if (flag != null && !List.of("look-again", "sent-back").contains(flag)) {
            throw Refusal.badRequest("\"" + flag + "\" is no flag; the flags are look-again and sent-back.");
        }
        try {
            List<DraftState> states = state == null || state.isBlank()
                    ? List.of()
                    : Stream.of(state.split(",")).map(DraftState::ofWireName).toList();
            DraftCursor cursor = after == null || after.isBlank() ? null : DraftCursor.parse(after);
            return new DraftQuery(
                    states, RequestedLanguages.optional(language), desk, article, claimedBy, flag, words, size, cursor);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftAnswer> open(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.requireReader(person);
        return answers.answer(opened.open(id));
    }

    @GetMapping("/{id}/history")
    List<HistoryEntry> history(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.requireReader(person);
        return history.ofDraft(opened.open(id).draft().key());
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<DraftAnswer> claim(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(opened.claim(id, person.name()));
    }

    /** Lets go of one's own claim; the desk's chief ends anybody's. */
    @PostMapping("/{id}/release")
    ResponseEntity<DraftAnswer> release(@AuthenticationPrincipal Person person, @PathVariable String id) {
        if (access.may(person, Right.CHIEF, id)) {
            return answers.answer(opened.lift(id));
        }
        access.require(person, Right.EDITOR, id);
        return answers.answer(opened.release(id, person.name()));
    }

    /** Has the rest of an offered draft translated, for whoever asks. */
    @PostMapping("/{id}/take")
    ResponseEntity<DraftAnswer> take(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(actions.take(id, person.name()));
    }

    @PostMapping("/{id}/retranslate")
    ResponseEntity<DraftAnswer> retranslate(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(actions.retranslate(id, person.name()));
    }

    /** How a draft is approved. */
    record ApprovalRequest(
            @Nullable Boolean confirmRemaining, @Nullable String correctionNote) {}

    @PostMapping("/{id}/approve")
    ResponseEntity<DraftAnswer> approve(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ApprovalRequest request) {
        access.require(person, Right.APPROVER, id);
        boolean confirmRemaining = request != null && Boolean.TRUE.equals(request.confirmRemaining());
        try {
            return answers.answer(actions.approve(
                    id,
                    Revision.of(ifMatch),
                    confirmRemaining,
                    request == null ? null : request.correctionNote(),
                    person.name()));
        } catch (NotReady notReady) {
            throw Refusal.conflict(String.valueOf(notReady.getMessage()))
                    .with(
                            "openErrors",
                            notReady.openErrors().stream()
                                    .map(SegmentFinding::key)
                                    .toList())
                    .with("unread", notReady.unread().stream().map(Segment::key).toList());
        }
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<DraftAnswer> reject(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(actions.reject(id, Reason.of(reason), person.name()));
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<DraftAnswer> hold(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(states.hold(id, Reason.of(reason), person.name()));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<DraftAnswer> reopen(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(actions.reopen(id, person.name()));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<DraftAnswer> withdraw(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.require(person, Right.APPROVER, id);
        Draft draft = opened.open(id).draft();
        routes.withdraw(new Withdrawal(draft.article(), draft.language(), person.name()));
        return answers.answer(opened.open(id));
    }

    @PostMapping("/{id}/send-back")
    ResponseEntity<DraftAnswer> sendBack(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(
                actions.sendBack(id, Reason.of(reason), reason == null ? null : reason.to(), person.name()));
    }
}
