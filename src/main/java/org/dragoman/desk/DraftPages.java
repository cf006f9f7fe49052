package org.dragoman.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.access.Person;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.Block;
import org.dragoman.audit.History;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.publishing.DeliveryReports;
import org.dragoman.publishing.Publication;
import org.dragoman.publishing.Publications;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft, side by side with its source. The page changes it through the API and asks here for its parts anew. */
@DeskPage
class DraftPages {

    private final DeskSettings settings;
    private final OpenedDrafts drafts;
    private final Articles articles;
    private final Publications publications;
    private final DeliveryReports deliveries;
    private final DraftReasons reasons;
    private final Recipients recipients;
    private final History history;
    private final RowViews rows;
    private final DraftAccess access;
    private final Clock clock;

    DraftPages(
            DeskSettings settings,
            OpenedDrafts drafts,
            Articles articles,
            Publications publications,
            DeliveryReports deliveries,
            DraftReasons reasons,
            Recipients recipients,
            History history,
            RowViews rows,
            DraftAccess access,
            Clock clock) {
        this.settings = settings;
        this.drafts = drafts;
        this.articles = articles;
        this.publications = publications;
        this.deliveries = deliveries;
        this.reasons = reasons;
        this.recipients = recipients;
        this.history = history;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}")
    String draft(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
        model.addAttribute("view", view(person, id));
        return "draft";
    }

    /** What stands around the rows: header, counts, findings, history. */
    @GetMapping("/drafts/{id}/around")
    String around(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
        model.addAttribute("view", view(person, id));
        return "draft :: around";
    }

    /** Of these rows those that are there still. */
    @GetMapping("/drafts/{id}/rows")
    String rows(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestParam Set<String> of,
            Model model) {
        DraftView view = view(person, id);
        model.addAttribute("view", view);
        model.addAttribute(
                "some",
                view.rows().stream()
                        .filter(row -> of.contains(row.segment().key()))
                        .toList());
        return "draft :: some";
    }

    private DraftView view(Person person, String id) {
        access.requireReader(person);
        DraftWithSegments opened = drafts.open(id);
        Draft draft = opened.draft();
        Article article = articles.find(draft.article()).orElseThrow();
        Instant now = clock.instant();
        Powers powers = Powers.of(person, draft, article.desk(), now);
        List<HistoryEntry> entries = history.ofDraft(draft.key());
        Optional<Publication> last = publications.last(draft.article(), draft.language());
        return new DraftView(
                draft,
                DraftWatch.tag(draft, now),
                article,
                MarkedText.plain(article.headline()),
                Status.of(draft, draft.claimAt(now) != null),
                powers,
                rows.of(opened, article.desk()),
                Meter.of(opened.segments()),
                settings.readingRule(article.desk()),
                label(opened),
                HoldSentence.of(draft, person),
                reasons.of(List.of(draft)).get(draft.key()),
                draft.offer() ? rest(opened, article) : 0,
                withdrawn(draft, entries),
                DecisionLine.of(opened),
                powers.works() ? recipients.of(draft) : List.of(),
                last.filter(newest -> !newest.isWithdrawal())
                        .map(Publication::revision)
                        .orElse(null),
                powers.approves() ? last.map(this::fates).orElse(List.of()) : List.of(),
                HistoryLines.newestFirst(entries, List.of(draft), person));
    }

    private @Nullable String withdrawn(Draft draft, List<HistoryEntry> entries) {
        if (draft.state() != DraftState.WITHDRAWN) {
            return null;
        }
        String what = articles.isWithdrawn(draft.article())
                ? "The article was withdrawn"
                : "The " + draft.language().englishName() + " translation was withdrawn";
        return entries.stream()
                .filter(entry -> entry.what().equals("withdrawn"))
                .reduce((earlier, later) -> later)
                .map(entry -> what + " by " + HistoryLines.capitalised(entry.who()) + ".")
                .orElse(what + ".");
    }

    /** What taking the offer has translated, in characters. */
    private static int rest(DraftWithSegments opened, Article article) {
        List<String> offered = opened.segments().stream()
                .map(Segment::source)
                .filter(Objects::nonNull)
                .toList();
        return article.blocks().stream()
                .map(Block::text)
                .filter(text -> !offered.contains(text))
                .mapToInt(text -> MarkedText.plain(text).length())
                .sum();
    }

    private static @Nullable String label(DraftWithSegments opened) {
        boolean machine = opened.unread().stream().anyMatch(row -> row.state() == SegmentState.MACHINE);
        return machine ? QueueRow.label(opened.draft()) : null;
    }

    private List<Fate> fates(Publication publication) {
        return deliveries.ofPublication(publication.id()).stream().map(Fate::of).toList();
    }
}
