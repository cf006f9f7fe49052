package org.dragoman.review;

/** What somebody asked of a draft cannot be done as it stands; the message says why and what to do. */
public class ActionRefused extends RuntimeException {

    /** How the HTTP API answers it. */
    public enum Reason {
        NOT_FOUND,
        /** The draft's state, or another person, stands against it (409). */
        CONFLICT,
        /** It changed since it was read (412). */
        STALE,
        /** What was sent makes no sense (400). */
        MALFORMED
    }

    private final Reason reason;

    public ActionRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static ActionRefused malformed(String sentence) {
        return new ActionRefused(Reason.MALFORMED, sentence);
    }

    /** Somebody changed the row since it was read. */
    static ActionRefused staleRow() {
        return new ActionRefused(
                Reason.STALE, "This row was changed meanwhile; read the draft again and look at its new text.");
    }

    public Reason reason() {
        return reason;
    }
}
