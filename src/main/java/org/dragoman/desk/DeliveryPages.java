package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.access.Person;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.publishing.Deliveries;
import org.dragoman.publishing.Delivery;
import org.dragoman.publishing.DeliveryReport;
import org.dragoman.publishing.DeliveryReports;
import org.dragoman.publishing.DeliveryState;
import org.dragoman.publishing.Page;
import org.dragoman.publishing.RetryRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each delivery stands, and another try for those that need one. */
@DeskPage
class DeliveryPages {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final DeliveryReports reports;
    private final Articles articles;

    DeliveryPages(Deliveries deliveries, DeliveryReports reports, Articles articles) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.articles = articles;
    }

    /** A delivery in the list. */
    record Row(Delivery delivery, String event, Instant changed, String headline, Status status, boolean retries) {}

    /** A state to look at, with how many there are in it. */
    record Tab(String name, @Nullable String state, long count, boolean current) {}

    @GetMapping("/deliveries")
    String list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PublicationsController.requireToLookAfter(person, null);
        DeliveryState wanted = state(state);
        int offset = PageSize.offset(after);
        Page<Delivery> page = deliveries.newest(wanted, PAGE, offset);
        model.addAttribute(
                "rows",
                reports.of(page.entries()).stream()
                        .filter(report -> PublicationsController.looksAfter(
                                person, report.delivery().language()))
                        .map(this::row)
                        .toList());
        model.addAttribute("tabs", tabs(wanted));
        model.addAttribute("state", wanted == null ? null : wanted.wireName());
        model.addAttribute("next", offset + page.entries().size() < page.total() ? offset + PAGE : null);
        return "deliveries";
    }

    private Row row(DeliveryReport report) {
        Delivery delivery = report.delivery();
        return new Row(
                delivery,
                report.event().wireName(),
                report.changed(),
                articles.find(delivery.article())
                        .map(Article::headline)
                        .map(MarkedText::plain)
                        .orElse(delivery.article()),
                Status.of(delivery.state()),
                !delivery.sending()
                        && List.of(DeliveryState.FAILED, DeliveryState.RETRYING, DeliveryState.HELD)
                                .contains(delivery.state()));
    }

    private List<Tab> tabs(@Nullable DeliveryState wanted) {
        Tab all = new Tab("All", null, count(null), wanted == null);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(DeliveryState.values())
                                .map(state -> new Tab(
                                        Status.of(state).word(), state.wireName(), count(state), state == wanted)))
                .toList();
    }

    private long count(@Nullable DeliveryState state) {
        return deliveries.newest(state, 1, 0).total();
    }

    private static @Nullable DeliveryState state(@Nullable String state) {
        try {
            return state == null || state.isBlank() ? null : DeliveryState.ofWireName(state);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest(String.valueOf(unknown.getMessage()));
        }
    }

    @PostMapping("/deliveries/{id}/retry")
    String retry(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            RedirectAttributes redirect) {
        PublicationsController.requireToLookAfter(
                person, deliveries.find(id).map(Delivery::language).orElse(null));
        try {
            if (deliveries.retry(id).isEmpty()) {
                throw Refusal.notFound("There is no delivery " + id + ".");
            }
            redirect.addFlashAttribute("message", "Another try is on its way.");
        } catch (RetryRefused refused) {
            redirect.addFlashAttribute("message", refused.getMessage());
        }
        if (state != null && !state.isBlank()) {
            redirect.addAttribute("state", state);
        }
        return "redirect:/deliveries";
    }
}
