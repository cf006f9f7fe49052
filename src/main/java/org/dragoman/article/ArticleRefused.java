package org.dragoman.article;

/** An article that cannot be taken; the message tells its sender why and what to do. */
public class ArticleRefused extends RuntimeException {

    /** What is wrong with it, as the HTTP API distinguishes it. */
    public enum Reason {
        /** Empty, binary, or not in the encoding or format it claims (400). */
        UNREADABLE,
        /** Over 2 MiB (413). */
        TOO_LARGE,
        /** A type that no reader reads (415). */
        UNKNOWN_TYPE,
        /** Read, but it has no headline, no text, or is not English (422). */
        NO_ARTICLE
    }

    private final Reason reason;

    public ArticleRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence for the sender. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
