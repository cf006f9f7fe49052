package org.dragoman.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The addresses that programs call: they answer errors with a problem document, all others with a page. */
final class ProgramPaths {

    static final String[] PATTERNS = {"/api/**", "/feeds/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"};

    private static final String[] BEGINNINGS = {"/api/", "/feeds/", "/v3/api-docs", "/actuator"};

    private ProgramPaths() {}

    /** Whether the request was sent to one of them, also when it now is at the error page. */
    static boolean has(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return has(path.substring(request.getContextPath().length()));
    }

    static boolean has(String path) {
        return path.equals("/api") || Arrays.stream(BEGINNINGS).anyMatch(path::startsWith);
    }
}
