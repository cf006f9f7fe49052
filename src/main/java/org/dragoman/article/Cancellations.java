package org.dragoman.article;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What publishers took back before any version of it came. */
@Repository
public class Cancellations {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Cancellations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Remembers that the item was canceled, by its newest cancellation.
     *
     * @param modified when; null counts as now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String uri, @Nullable Instant modified) {
        Instant canceled = modified == null ? clock.instant() : modified;
        Optional<Instant> known = of(uri);
        if (known.isPresent() && !known.get().isBefore(canceled)) {
            return;
        }
        jdbc.sql("delete from cancellation where uri = :uri").param("uri", uri).update();
        jdbc.sql("insert into cancellation (uri, canceled) values (:uri, :canceled) on conflict do nothing")
                .param("uri", uri)
                .param("canceled", Timestamp.from(canceled))
                .update();
    }

    /** When the item was canceled; empty when it was not. */
    Optional<Instant> of(String uri) {
        return jdbc.sql("select canceled from cancellation where uri = :uri")
                .param("uri", uri)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
