package org.dragoman.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that is answered with a problem document (RFC 9457), or on a page with the error page. Controllers throw it
 * with a sentence that tells a person what to do.
 */
public class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do, without class names
     */
    public Refusal(HttpStatus status, String sentence) {
        super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    /** Malformed: 400. */
    public static Refusal badRequest(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    /** There is nothing of that id: 404. */
    public static Refusal notFound(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }

    /** Not in this state, or somebody else has it: 409. */
    public static Refusal conflict(String sentence) {
        return new Refusal(HttpStatus.CONFLICT, sentence);
    }

    /** Changed since it was read: 412. */
    public static Refusal stale(String sentence) {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, sentence);
    }

    /** The header If-Match is missing: 428. */
    public static Refusal preconditionRequired(String sentence) {
        return new Refusal(HttpStatus.PRECONDITION_REQUIRED, sentence);
    }

    /** Adds a field to the problem document, such as {@code openErrors}. */
    public Refusal with(String field, @Nullable Object value) {
        getBody().setProperty(field, value);
        return this;
    }
}
