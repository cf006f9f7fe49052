package org.dragoman.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that programs call: they answer errors with a problem document, all others with a page. */
final class ProgramPaths {

    static final String[] PATTERNS = {"/api/**", "/feeds/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"};

    private static final List<PathPattern> PARSED = java.util.Arrays.stream(PATTERNS)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private ProgramPaths() {}

    /** Whether the request was sent to one of them, also when it now is at the error page. */
    static boolean has(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        PathContainer within =
                PathContainer.parsePath(path.substring(request.getContextPath().length()));
        return PARSED.stream().anyMatch(pattern -> pattern.matches(within));
    }
}
