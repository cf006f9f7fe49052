package org.dragoman.publishing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A publication as publishing systems read it, from the API and in webhooks.
 *
 * @param payload ninjs 3.1
 */
public record PublicationDocument(
        long id,
        @Nullable Long sequence,
        String event,
        String article,
        @Nullable String uri,
        int version,
        String language,
        int revision,
        Instant at,
        Map<String, Object> payload,
        Map<String, @Nullable Object> provenance) {}
