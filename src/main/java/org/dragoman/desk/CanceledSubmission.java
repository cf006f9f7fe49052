package org.dragoman.desk;

import org.dragoman.article.ArticleCanceled;
import org.dragoman.article.Submission;

/** A submission in which the publisher takes back an article. */
public record CanceledSubmission(Submission submission, ArticleCanceled refusal) implements ReadArrival {

    @Override
    public boolean isCanceled() {
        return true;
    }

    /** Whose article it is; what the sender says wins over what the file says. */
    String uri() {
        return submission.uri() == null ? refusal.uri() : submission.uri();
    }
}
