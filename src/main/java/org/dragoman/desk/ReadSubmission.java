package org.dragoman.desk;

import org.dragoman.article.ArticleContent;
import org.dragoman.article.StatedType;
import org.dragoman.article.Submission;

/**
 * A submission and what its reader found in it.
 *
 * @param readAs the media type it was read as, another one than was stated where that was plainly wrong
 */
public record ReadSubmission(Submission submission, ArticleContent content, String readAs) implements ReadArrival {

    /** What is said of it where it was not what its sender said; empty where it was. */
    String correction() {
        return readAs.equals(submission.mediaType())
                ? ""
                : " (sent as " + StatedType.name(submission.mediaType()) + ", read as " + StatedType.name(readAs) + ")";
    }

    @Override
    public boolean isCanceled() {
        return false;
    }
}
