package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.ArticleCanceled;
import org.dragoman.article.ArticleReader;
import org.dragoman.article.ArticleReception;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Submission;
import org.springframework.stereotype.Component;

/** First step of intake: finds the reader for what arrived, and reads it. */
@Component
public class Reading {

    private final List<ArticleReader> readers;

    Reading(List<ArticleReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * What a publisher sends may also take an article back.
     *
     * @throws ArticleRefused when it is neither
     */
    public ReadArrival readArrival(Submission submission) {
        try {
            return read(submission);
        } catch (ArticleCanceled canceled) {
            return new CanceledSubmission(submission, canceled);
        }
    }

    /**
     * @throws ArticleRefused when there is no article in it
     */
    public ReadSubmission read(Submission submission) {
        if (submission.id() != null && !ArticleReception.isKey(submission.id())) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    "\"" + submission.id() + "\" cannot be an article's id; use up to 80 of a-z, 0-9 and hyphens.");
        }
        ArticleReader reader = readers.stream()
                .filter(candidate -> candidate.mediaTypes().contains(submission.mediaType()))
                .findFirst()
                .orElseThrow(() -> unknown(submission.mediaType()));
        return new ReadSubmission(submission, reader.read(ArticleText.decode(submission.content())));
    }

    private ArticleRefused unknown(String mediaType) {
        List<String> known = readers.stream()
                .flatMap(reader -> reader.mediaTypes().stream())
                .sorted()
                .toList();
        return new ArticleRefused(
                Reason.UNKNOWN_TYPE,
                "Articles of the type \"" + mediaType + "\" cannot be read; send one of " + String.join(", ", known)
                        + ".");
    }
}
