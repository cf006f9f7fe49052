package org.dragoman.desk;

import java.time.Clock;
import java.time.Instant;
import org.dragoman.access.Person;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.audit.History;
import org.dragoman.publishing.Publication;
import org.dragoman.publishing.Publications;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.OpenedDrafts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A draft, side by side with its source. The page changes it through the API and asks here for its parts anew. */
@DeskPage
class DraftPages {

    private final OpenedDrafts drafts;
    private final Articles articles;
    private final Publications publications;
    private final History history;
    private final RowViews rows;
    private final DraftAccess access;
    private final Clock clock;

    DraftPages(
            OpenedDrafts drafts,
            Articles articles,
            Publications publications,
            History history,
            RowViews rows,
            DraftAccess access,
            Clock clock) {
        this.drafts = drafts;
        this.articles = articles;
        this.publications = publications;
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

    /** One row. */
    @GetMapping("/drafts/{id}/rows/{row}")
    String row(@AuthenticationPrincipal Person person, @PathVariable String id, @PathVariable String row, Model model) {
        DraftView view = view(person, id);
        RowView shown = view.rows().stream()
                .filter(candidate -> candidate.segment().key().equals(row))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no row \"" + row + "\" in this draft any more."));
        model.addAttribute("view", view);
        model.addAttribute("row", shown);
        return "draft :: row";
    }

    private DraftView view(Person person, String id) {
        access.requireReader(person);
        DraftWithSegments opened = drafts.open(id);
        Draft draft = opened.draft();
        Article article = articles.find(draft.article()).orElseThrow();
        Instant now = clock.instant();
        return new DraftView(
                draft,
                article,
                MarkedText.plain(article.headline()),
                Status.of(draft, draft.claimAt(now) != null),
                Powers.of(person, draft, article.desk(), now),
                rows.of(opened, article.desk()),
                Meter.of(opened.segments()),
                QueueRow.label(draft.engine()),
                publications
                        .last(draft.article(), draft.language())
                        .filter(last -> !last.isWithdrawal())
                        .map(Publication::revision)
                        .orElse(null),
                HistoryLines.newestFirst(history.ofDraft(draft.key())));
    }
}
