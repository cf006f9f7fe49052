package org.dragoman.desk;

import org.dragoman.article.ArticleContent;
import org.dragoman.article.Submission;

/** A submission and what its reader found in it. */
public record ReadSubmission(Submission submission, ArticleContent content) implements ReadArrival {

    @Override
    public boolean isCanceled() {
        return false;
    }
}
