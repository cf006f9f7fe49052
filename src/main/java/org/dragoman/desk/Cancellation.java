package org.dragoman.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleCanceled;
import org.dragoman.article.ArticleQuery;
import org.dragoman.article.Articles;
import org.dragoman.article.Cancellations;
import org.dragoman.article.Reception;
import org.dragoman.article.Reception.Novelty;
import org.dragoman.article.Reception.Status;
import org.dragoman.article.Submission;
import org.dragoman.audit.History;
import org.dragoman.review.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A publisher takes an article back by sending it as canceled: it is withdrawn here and everywhere it went. */
@Component
public class Cancellation {

    private final Articles articles;
    private final Cancellations cancellations;
    private final ArticleActions actions;
    private final Drafts drafts;

    Cancellation(Articles articles, Cancellations cancellations, ArticleActions actions, Drafts drafts) {
        this.articles = articles;
        this.cancellations = cancellations;
        this.actions = actions;
        this.drafts = drafts;
    }

    /**
     * @throws ArticleCanceled when there is no article of that uri; that it was canceled is remembered, for a version of it
     *     may still come
     */
    @Transactional(noRollbackFor = ArticleCanceled.class)
    public TakenArticle withdraw(CanceledSubmission arrival) {
        Submission submission = arrival.submission();
        Instant stated = first(submission.modified(), arrival.refusal().modified());
        Optional<Article> found = find(arrival.uri());
        if (found.isEmpty()) {
            cancellations.remember(arrival.uri(), stated);
            throw arrival.refusal();
        }
        Article article = found.get();
        submission.requireIntake(article.desk());
        Instant modified = Objects.requireNonNullElse(stated, Instant.MAX);
        if (articles.isWithdrawn(article.id())) {
            return taken(article, Status.UNCHANGED, "The article was withdrawn before.");
        }
        if (modified.isBefore(article.modified())) {
            return taken(
                    article,
                    Status.UNCHANGED,
                    "It was canceled (" + modified + ") before the version that is here (" + article.modified() + ").");
        }
        actions.withdrawArticle(Withdrawal.ofArticle(
                article.id(),
                submission.sender() == null
                        ? History.PROGRAM
                        : submission.sender().name()));
        return taken(article, Status.UPDATED, "Its publisher canceled it: the article is withdrawn everywhere.");
    }

    private Optional<Article> find(String uri) {
        return articles.list(new ArticleQuery(uri, null, null, null, 1, 0)).stream()
                .findFirst()
                .flatMap(found -> articles.lock(found.id()));
    }

    private TakenArticle taken(Article article, Status status, String reason) {
        return new TakenArticle(new Reception(article, status, Novelty.PAST, reason), drafts.ofArticle(article.id()));
    }

    private static <T> @Nullable T first(@Nullable T preferred, @Nullable T otherwise) {
        return preferred != null ? preferred : otherwise;
    }
}
