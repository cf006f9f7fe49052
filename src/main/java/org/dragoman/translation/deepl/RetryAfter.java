package org.dragoman.translation.deepl;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Retry-After} header that DeepL's client throws away. The client uses {@code HttpURLConnection}, which
 * shows the headers of every answer to the process's cookie handler on the thread of the request: the only place
 * to see them without replacing the client's transport. Cookies are neither kept nor sent.
 */
final class RetryAfter extends CookieHandler {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final URI server;
    private final Clock clock;
    private final @Nullable CookieHandler before;
    private final ThreadLocal<@Nullable Duration> told = new ThreadLocal<>();

    private RetryAfter(URI server, Clock clock, @Nullable CookieHandler before) {
        this.server = server;
        this.clock = clock;
        this.before = before;
    }

    /** Starts to listen to the answers of a server; other servers' go to the handler that was there before. */
    static RetryAfter listenTo(URI server, Clock clock) {
        CookieHandler before = CookieHandler.getDefault();
        RetryAfter listener = new RetryAfter(server, clock, before);
        CookieHandler.setDefault(listener);
        return listener;
    }

    void stop() {
        if (CookieHandler.getDefault() == this) {
            CookieHandler.setDefault(before);
        }
    }

    void forget() {
        told.remove();
    }

    /** What the last answer on this thread asked for; null when it asked for nothing. */
    @Nullable Duration told() {
        return told.get();
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        return before == null ? Map.of() : before.get(uri, requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        if (server.getAuthority().equals(uri.getAuthority())) {
            headers.forEach((name, values) -> {
                if ("Retry-After".equalsIgnoreCase(name) && !values.isEmpty()) {
                    told.set(parse(values.get(0)));
                }
            });
        }
        if (before != null) {
            before.put(uri, headers);
        }
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3), kept between a second and an hour; null when it is neither. */
    private @Nullable Duration parse(String value) {
        Duration asked;
        try {
            asked = value.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return null;
        }
        Duration least = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
        return least.compareTo(LONGEST) > 0 ? LONGEST : least;
    }
}
