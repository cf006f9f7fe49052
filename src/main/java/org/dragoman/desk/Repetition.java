package org.dragoman.desk;

import org.dragoman.article.ArticleReception;
import org.dragoman.article.Submission;
import org.dragoman.review.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Before intake: publishers send the same article again and again, and what comes just as it came last is not read again. */
@Component
public class Repetition {

    private final ArticleReception reception;
    private final Drafts drafts;

    Repetition(ArticleReception reception, Drafts drafts) {
        this.reception = reception;
        this.drafts = drafts;
    }

    /**
     * @return {@link TakenArticle} when it is a repetition, else the submission, to be read
     */
    @Transactional
    public Object find(Submission submission) {
        return reception
                .again(submission)
                .<Object>map(again ->
                        new TakenArticle(again, drafts.ofArticle(again.article().id())))
                .orElse(submission);
    }
}
