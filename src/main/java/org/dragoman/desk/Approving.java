package org.dragoman.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.Articles;
import org.dragoman.publishing.Approval;
import org.dragoman.publishing.ApprovedText;
import org.dragoman.publishing.Label;
import org.dragoman.publishing.Publications;
import org.dragoman.publishing.PublishedBlock;
import org.dragoman.publishing.SourceArticle;
import org.dragoman.review.ActionRefused;
import org.dragoman.review.Decision;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.Inspection;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.ReadingRule;
import org.dragoman.review.Segment;
import org.dragoman.review.SignOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approval: in one transaction the draft is found ready, its exact text becomes a publication, and deliveries wait. */
@Component
public class Approving {

    private final DeskSettings settings;
    private final OpenedDrafts opened;
    private final SignOff signOff;
    private final Articles articles;
    private final Inspection inspection;
    private final Publications publications;
    private final PublishedMedia media;
    private final Clock clock;

    Approving(
            DeskSettings settings,
            OpenedDrafts opened,
            SignOff signOff,
            Articles articles,
            Inspection inspection,
            Publications publications,
            PublishedMedia media,
            Clock clock) {
        this.settings = settings;
        this.opened = opened;
        this.signOff = signOff;
        this.articles = articles;
        this.inspection = inspection;
        this.publications = publications;
        this.media = media;
        this.clock = clock;
    }

    /**
     * @param seen the draft's revision the editor saw
     * @param confirmRemaining marks the rows nobody confirmed as read
     */
    @Transactional(noRollbackFor = org.dragoman.review.NotReady.class)
    public DraftWithSegments approve(
            String key, long seen, boolean confirmRemaining, @Nullable String correctionNote, String person) {
        Draft seenNow = opened.lock(key).draft();
        Article article = articles.lockExisting(seenNow.article());
        refuseOldVersion(seenNow, article);
        refuseUnlessAllowed(seenNow, article);
        ReadingRule rule = settings.readingRule(article.desk());
        DraftWithSegments approved = signOff.approve(key, seen, confirmRemaining, rule, person);
        publications.publish(text(approved, article, correctionNote, person));
        return approved;
    }

    /** A correction that is on its way must not be overtaken by what it corrects. */
    private static void refuseOldVersion(Draft draft, Article article) {
        if (draft.state() == DraftState.REVIEW && article.version() > draft.version()) {
            throw new ActionRefused(
                    ActionRefused.Reason.CONFLICT,
                    "Version " + article.version()
                            + " of the article has come and is being translated; this draft still" + " shows version "
                            + draft.version() + ". Wait for its rows, then approve.");
        }
    }

    private static void refuseUnlessAllowed(Draft draft, Article article) {
        String refusal = article.details().rights().refusalOf(draft.language());
        if (refusal != null) {
            throw new ActionRefused(ActionRefused.Reason.CONFLICT, refusal);
        }
    }

    private ApprovedText text(
            DraftWithSegments approved, Article article, @Nullable String correctionNote, String person) {
        Draft draft = approved.draft();
        ArticleDetails details = articles.details(article.id(), draft.version());
        ArticleDetails published = media.of(details, draft.language(), approved.segments());
        List<String> decisions = decisions(approved);
        decisions.addAll(media.refusals(details, draft.language()));
        return new ApprovedText(
                source(article, draft, published),
                draft.language(),
                approved.segments().stream()
                        .filter(row -> PublishedMedia.isPublished(row, published))
                        .map(Approving::block)
                        .toList(),
                new Approval(
                        person,
                        clock.instant(),
                        draft.engine(),
                        inspection.termBase().hash(),
                        Label.MACHINE_REVIEWED,
                        decisions,
                        correctionNote));
    }

    private SourceArticle source(Article article, Draft draft, ArticleDetails published) {
        return new SourceArticle(
                article.id(),
                article.uri(),
                draft.version(),
                article.desk(),
                article.slug(),
                article.source(),
                article.published(),
                article.urgency(),
                article.embargo(),
                article.headline(),
                articles.sha256(article.id(), draft.version()),
                published);
    }

    private static PublishedBlock block(Segment row) {
        return new PublishedBlock(
                row.key(), row.kind(), row.target(), row.markup(), row.originalWording(), row.source());
    }

    private static List<String> decisions(DraftWithSegments approved) {
        List<String> decisions = new ArrayList<>(Decision.sentences(approved));
        approved.findings().stream()
                .filter(finding -> !finding.isOpen())
                .forEach(finding -> decisions.add(
                        "Dismissed: " + finding.finding().message() + " Reason: " + finding.dismissedReason()));
        return decisions;
    }
}
