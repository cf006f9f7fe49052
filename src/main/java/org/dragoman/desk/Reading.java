package org.dragoman.desk;

import java.util.List;
import java.util.Optional;
import org.dragoman.article.ArticleCanceled;
import org.dragoman.article.ArticleContent;
import org.dragoman.article.ArticleReader;
import org.dragoman.article.ArticleReception;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.article.ArticleText;
import org.dragoman.article.EnglishOnly;
import org.dragoman.article.StatedType;
import org.dragoman.article.Submission;
import org.springframework.stereotype.Component;

/** First step of intake: finds the reader for what arrived, reads it, and sees to it that it is English. */
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
        String stated = submission.mediaType();
        String text = text(submission);
        String type = StatedType.corrected(stated, text);
        ArticleContent content = type.equals(stated) ? read(stated, text) : readInstead(stated, type, text);
        EnglishOnly.require(content);
        return new ReadSubmission(submission, content, type);
    }

    /** A type nobody reads is said first, unless what it is can be told. */
    private String text(Submission submission) {
        try {
            return ArticleText.decode(submission.content());
        } catch (ArticleRefused unreadable) {
            if (readerOf(submission.mediaType()).isEmpty()) {
                throw unknown(submission.mediaType());
            }
            throw unreadable;
        }
    }

    private ArticleContent readInstead(String stated, String type, String text) {
        try {
            return read(type, text);
        } catch (ArticleCanceled canceled) {
            throw canceled;
        } catch (ArticleRefused refused) {
            throw new ArticleRefused(
                    refused.reason(),
                    "It was sent as " + StatedType.name(stated) + " but is " + StatedType.name(type) + ". "
                            + refused.sentence());
        }
    }

    private ArticleContent read(String type, String text) {
        return readerOf(type).orElseThrow(() -> unknown(type)).read(text);
    }

    private Optional<ArticleReader> readerOf(String type) {
        return readers.stream()
                .filter(reader -> reader.mediaTypes().contains(type))
                .findFirst();
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
