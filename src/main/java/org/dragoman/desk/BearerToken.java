package org.dragoman.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The API token of a request, not yet looked up (RFC 6750). */
final class BearerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer";

    private final String token;

    private BearerToken(String token) {
        super(java.util.List.of());
        this.token = token;
    }

    /** Null when the request carries none. */
    static @Nullable BearerToken of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length());
        return token.isEmpty() || token.startsWith(" ") ? new BearerToken(token.strip()) : null;
    }

    @Override
    public String getPrincipal() {
        return "";
    }

    @Override
    public String getCredentials() {
        return token;
    }
}
