package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleReception;
import org.dragoman.article.Reception;
import org.dragoman.audit.History;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.Embargoes;
import org.dragoman.publishing.SourceCorrections;
import org.dragoman.review.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second step of intake: the article, its drafts and their jobs are written in one transaction. */
@Component
public class Intake {

    private final ArticleReception reception;
    private final DraftPlanning planning;
    private final SourceCorrections corrections;
    private final Embargoes embargoes;
    private final Drafts drafts;
    private final History history;

    Intake(
            ArticleReception reception,
            DraftPlanning planning,
            SourceCorrections corrections,
            Embargoes embargoes,
            Drafts drafts,
            History history) {
        this.reception = reception;
        this.planning = planning;
        this.corrections = corrections;
        this.embargoes = embargoes;
        this.drafts = drafts;
        this.history = history;
    }

    /** Returns when everything is durable: a request may be answered, a file may leave the inbox. */
    @Transactional
    public TakenArticle take(ReadSubmission read) {
        Reception received = reception.receive(read.submission(), read.content());
        Article article = received.article();
        List<LanguageTag> askedFor = read.submission().languages();
        return switch (received.novelty()) {
            case TEXT -> {
                planning.plan(article, askedFor);
                corrections.hold(article.id(), article.version());
                embargoes.move(article.id(), article.embargo());
                yield noted(new TakenArticle(received, drafts.ofArticle(article.id())), read.correction());
            }
            case METADATA -> {
                planning.addLanguages(article, askedFor);
                planning.prioritise(article);
                embargoes.move(article.id(), article.embargo());
                yield noted(new TakenArticle(received, drafts.ofArticle(article.id())), read.correction());
            }
            case NONE ->
                planning.addLanguages(article, askedFor)
                        ? noted(
                                new TakenArticle(received.withMoreLanguages(), drafts.ofArticle(article.id())),
                                read.correction())
                        : new TakenArticle(received, drafts.ofArticle(article.id()));
            case PAST -> new TakenArticle(received, drafts.ofArticle(article.id()));
        };
    }

    private TakenArticle noted(TakenArticle taken, String correction) {
        Article article = taken.reception().article();
        history.record(
                article.id(),
                null,
                History.PROGRAM,
                taken.reception().status().wireName(),
                "Version " + article.version() + ": " + article.headline() + correction);
        return taken;
    }
}
