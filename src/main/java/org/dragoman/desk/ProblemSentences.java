package org.dragoman.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What a person is told when the web framework refuses a request; its own words name classes or say too little. */
final class ProblemSentences {

    private ProblemSentences() {}

    /** The problem of a failure that knows its status. */
    static ProblemDetail of(ErrorResponse failure, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.getStatusCode());
        problem.setDetail(sentence(failure, request));
        return problem;
    }

    private static String sentence(ErrorResponse failure, HttpServletRequest request) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return request.getRequestURI() + " takes no " + method.getMethod() + ", only "
                    + String.join(
                            ", ",
                            method.getSupportedHttpMethods() == null ? new String[0] : method.getSupportedMethods())
                    + ".";
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return "The type " + type.getContentType() + " is not taken here; send Content-Type: "
                    + type.getSupportedMediaTypes().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" or "))
                    + ".";
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return "The parameter " + missing.getParameterName() + " is missing; add it to the address.";
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return "The header " + missing.getHeaderName() + " is missing; send it.";
        }
        return sentence(failure.getStatusCode().value(), request);
    }

    /** What there is to say when only the status is known. */
    static String sentence(int status, HttpServletRequest request) {
        return switch (status) {
            case 400 -> "The request is malformed; see the description of this address at /swagger-ui.html.";
            case 404 -> "There is nothing at " + path(request) + "; see /swagger-ui.html for the addresses there are.";
            case 406 ->
                "This address has no answer of the type asked for in the header Accept; ask for " + "application/json.";
            case 412 -> "It changed since you read it; read it again and repeat the change.";
            case 413 -> "The body is too large; send a smaller one.";
            case 415 -> "The type of the body is not taken here; see /swagger-ui.html for the types that are.";
            case 428 -> "Send the ETag you last got in the header If-Match.";
            case 503 -> "The program cannot answer just now; try again in a minute.";
            default ->
                status < 500
                        ? "The request cannot be answered; see the description of this address at /swagger-ui.html."
                        : "Something went wrong in the program; try again, and if it stays so, look into its log.";
        };
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** The problem of a value or body that could not be read; null when the failure is something else. */
    static @Nullable ProblemDetail ofUnreadable(Exception failure) {
        if (failure instanceof TypeMismatchException mismatch) {
            return badRequest("The value \"" + mismatch.getValue() + "\" "
                    + (failure instanceof MethodArgumentTypeMismatchException argument
                            ? "of " + argument.getName() + " "
                            : "")
                    + "cannot be read; write " + expected(mismatch.getRequiredType()) + ".");
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return badRequest(
                    unreadable.getCause() instanceof JacksonException json
                            ? "The body cannot be read as the JSON this address takes" + place(json)
                                    + "; see /swagger-ui.html for its fields."
                            : "The body is missing or cannot be read; send it in UTF-8, as /swagger-ui.html describes.");
        }
        return null;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LanguageTag.class) {
            return "a language tag like es, pt-BR or zh-Hant";
        }
        if (type != null && type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(value ->
                                    value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
            return "a number";
        }
        if (type == java.time.Instant.class) {
            return "a time like 2026-01-31T09:30:00Z";
        }
        return "it as /swagger-ui.html describes";
    }

    private static String place(JacksonException json) {
        TokenStreamLocation location = json.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ProblemDetail badRequest(String sentence) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
    }
}
