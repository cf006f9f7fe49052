package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleReception;
import org.dragoman.article.Reception;
import org.dragoman.audit.History;
import org.dragoman.review.Draft;
import org.dragoman.review.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second step of intake: the article, its drafts and their jobs are written in one transaction. */
@Component
public class Intake {

    private final ArticleReception reception;
    private final DraftPlanning planning;
    private final Drafts drafts;
    private final History history;

    Intake(ArticleReception reception, DraftPlanning planning, Drafts drafts, History history) {
        this.reception = reception;
        this.planning = planning;
        this.drafts = drafts;
        this.history = history;
    }

    /** Returns when everything is durable: a request may be answered, a file may leave the inbox. */
    @Transactional
    public TakenArticle take(ReadSubmission read) {
        Reception received = reception.receive(read.submission(), read.content());
        Article article = received.article();
        if (!received.hasNewText()) {
            return new TakenArticle(received, drafts.ofArticle(article.id()));
        }
        history.record(
                article.id(),
                null,
                History.PROGRAM,
                received.status().wireName(),
                "Version " + article.version() + ": " + article.headline());
        List<Draft> planned = planning.plan(article, read.submission().languages());
        return new TakenArticle(received, planned);
    }
}
