package org.dragoman.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.desk.DraftReasons.DraftReason;
import org.dragoman.review.ActionRefused;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftCursor;
import org.dragoman.review.DraftLists;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftSummary;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.QueueCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts that wait, and the way to the next one. */
@DeskPage
class QueuePages {

    private static final int PAGE = 25;

    private final DraftLists lists;
    private final QueueCounts counts;
    private final OpenedDrafts opened;
    private final DraftAccess access;
    private final DraftReasons reasons;
    private final Clock clock;

    QueuePages(
            DraftLists lists,
            QueueCounts counts,
            OpenedDrafts opened,
            DraftAccess access,
            DraftReasons reasons,
            Clock clock) {
        this.lists = lists;
        this.counts = counts;
        this.opened = opened;
        this.access = access;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/queue";
    }

    @GetMapping("/queue")
    String queue(@AuthenticationPrincipal Person person, @RequestParam Map<String, String> parameters, Model model) {
        if (!access.isReader(person)) {
            // who signs in comes here first, whatever they look after
            return PublicationsController.looksAfter(person, null) ? "redirect:/deliveries" : "redirect:/articles";
        }
        QueueFilter filter = QueueFilter.of(parameters);
        int seen = PageSize.offset(parameters.get("seen"));
        Instant now = clock.instant();
        List<DraftSummary> page = lists.list(filter.query(person.name(), PAGE, cursor(parameters.get("after"))));
        int total = lists.count(filter.query(person.name(), PAGE, null));
        List<QueueRow> rows = rows(page, person, now);
        List<QueueCounts.Part> parts = counts.parts();
        model.addAttribute("filter", filter);
        model.addAttribute("facets", QueueFacets.of(parts, filter, person.name(), now));
        model.addAttribute(
                "breaking", rows.stream().filter(QueueRow::isBreaking).toList());
        model.addAttribute(
                "others", rows.stream().filter(row -> !row.isBreaking()).toList());
        model.addAttribute("total", total);
        model.addAttribute("first", seen + 1);
        model.addAttribute("last", seen + rows.size());
        model.addAttribute("next", next(filter, page, seen, total));
        model.addAttribute("mayTake", person.may(Right.EDITOR));
        return "queue";
    }

    private List<QueueRow> rows(List<DraftSummary> page, Person person, Instant now) {
        Map<String, DraftReason> why =
                reasons.of(page.stream().map(DraftSummary::draft).toList());
        return page.stream()
                .map(summary -> QueueRow.of(summary, now, why(summary.draft(), person, why)))
                .toList();
    }

    private static @Nullable String why(Draft draft, Person person, Map<String, DraftReason> reasons) {
        String hold = HoldSentence.of(draft, person);
        DraftReason reason = reasons.get(draft.key());
        return hold == null && reason != null ? reason.sentence() : hold;
    }

    private static @Nullable String next(QueueFilter filter, List<DraftSummary> page, int seen, int total) {
        int now = seen + page.size();
        return page.size() < PAGE || now >= total
                ? null
                : filter.link(
                        Map.of("after", page.get(page.size() - 1).cursor().written(), "seen", String.valueOf(now)));
    }

    private static @Nullable DraftCursor cursor(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? null : DraftCursor.parse(after);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
    }

    /** Claims the most urgent draft in review that nobody holds, of the language and desk looked at, and opens it. */
    @PostMapping("/queue/next")
    String takeNext(
            @AuthenticationPrincipal Person person,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect) {
        QueueFilter filter = QueueFilter.of(parameters);
        person.require(Right.EDITOR);
        QueueFilter free = new QueueFilter(filter.language(), filter.desk(), DraftState.REVIEW, false, null, null);
        Optional<Draft> taken = take(person, free);
        if (taken.isEmpty()) {
            redirect.addFlashAttribute(
                    "message", "No draft waits that you may edit and nobody holds. Look again in a minute.");
            return "redirect:" + filter.link();
        }
        return "redirect:/drafts/" + taken.get().key();
    }

    private Optional<Draft> take(Person person, QueueFilter filter) {
        DraftCursor after = null;
        while (true) {
            List<DraftSummary> page = lists.list(filter.query(person.name(), PAGE, after));
            for (DraftSummary summary : page) {
                if (isFree(summary, person) && claim(summary.draft(), person)) {
                    return Optional.of(summary.draft());
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
            after = page.get(page.size() - 1).cursor();
        }
    }

    private boolean isFree(DraftSummary summary, Person person) {
        Draft draft = summary.draft();
        String assigned = draft.assignedTo();
        return draft.claimAt(clock.instant()) == null
                && (assigned == null || assigned.equals(person.name()))
                && person.may(Right.EDITOR, draft.language(), summary.desk());
    }

    /** False when somebody was faster. */
    private boolean claim(Draft draft, Person person) {
        try {
            opened.claim(draft.key(), person.name());
            return true;
        } catch (ActionRefused faster) {
            return false;
        }
    }
}
