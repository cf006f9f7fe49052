package org.dragoman.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dragoman.access.NotAllowed;
import org.dragoman.article.ArticleRefused;
import org.dragoman.review.ActionRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns whatever goes wrong while a request is answered into a problem document (RFC 9457) for programs, or the error
 * page for people. Security's refusals come here too.
 */
@ControllerAdvice
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private record Problem(ProblemDetail body, HttpHeaders headers) {
        Problem(HttpStatus status, String sentence) {
            this(ProblemDetail.forStatusAndDetail(status, sentence), new HttpHeaders());
        }

        Problem with(String header, String value) {
            headers.set(header, value);
            return this;
        }
    }

    /** The answer, or null when there is nobody left to answer. */
    @ExceptionHandler(Exception.class)
    @Nullable Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        Problem problem = problem(failure, request);
        if (ProgramPaths.has(request)) {
            return ResponseEntity.status(problem.body().getStatus())
                    .headers(problem.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.body());
        }
        return ErrorPages.page(
                HttpStatusCode.valueOf(problem.body().getStatus()),
                String.valueOf(problem.body().getDetail()));
    }

    private static Problem problem(Exception failure, HttpServletRequest request) {
        if (failure instanceof Refusal refusal) {
            return new Problem(refusal.getBody(), refusal.getHeaders());
        }
        if (failure instanceof NotAllowed notAllowed) {
            return new Problem(HttpStatus.FORBIDDEN, notAllowed.sentence());
        }
        if (failure instanceof ArticleRefused refused) {
            return new Problem(status(refused.reason()), refused.sentence());
        }
        if (failure instanceof ActionRefused refused) {
            return new Problem(status(refused.reason()), String.valueOf(refused.getMessage()));
        }
        if (failure instanceof AuthenticationException) {
            return unauthorized(request);
        }
        if (failure instanceof AccessDeniedException) {
            return new Problem(HttpStatus.FORBIDDEN, forbidden(failure));
        }
        if (failure instanceof ErrorResponse known) {
            return new Problem(ProblemSentences.of(known, request), new HttpHeaders(known.getHeaders()));
        }
        ProblemDetail unreadable = ProblemSentences.ofUnreadable(failure);
        return unreadable == null ? fault(failure, request) : new Problem(unreadable, new HttpHeaders());
    }

    private static HttpStatus status(ArticleRefused.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNKNOWN_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NO_ARTICLE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static HttpStatus status(ActionRefused.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
        };
    }

    private static Problem unauthorized(HttpServletRequest request) {
        String sentence = BearerToken.of(request) == null
                ? "Send an API token in the header Authorization: Bearer TOKEN, or sign in at /login."
                : "The API token is wrong or was replaced; ask an administrator for a new one.";
        Problem problem = new Problem(HttpStatus.UNAUTHORIZED, sentence).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        // a page whose session ended goes to sign in instead of showing the problem in a corner
        return request.getHeader("HX-Request") == null ? problem : problem.with("HX-Redirect", "/login");
    }

    private static String forbidden(Exception failure) {
        return failure instanceof CsrfException
                ? "The page is out of date; load it again. Programs send an API token in Authorization: Bearer TOKEN."
                : "You have no right to do this; ask an administrator for it.";
    }

    private static Problem fault(Exception failure, HttpServletRequest request) {
        String reference = Long.toHexString(System.nanoTime());
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in the program; try again, and if it stays so, look for " + reference
                        + " in its log.");
    }
}
