package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many drafts there are of each sort: what the queue shows beside its filters. */
@Repository
public class QueueCounts {

    /**
     * The drafts that are alike in everything the queue filters by.
     *
     * @param breaking urgency 1 or 2
     * @param claimedBy who holds them now
     * @param oldest when the first of them entered its state
     */
    public record Part(
            LanguageTag language,
            String desk,
            DraftState state,
            boolean breaking,
            boolean lookAgain,
            boolean sentBack,
            @Nullable String claimedBy,
            int drafts,
            Instant oldest) {}

    // the inner select names what is computed: PostgreSQL does not know two parameters for the same one
    private static final String PARTS = """
            select language, desk, state, breaking, look_again, sent_back, holder, count(*) as drafts,
                min(since) as oldest
            from (select d.language, a.desk, d.state, case when a.urgency <= 2 then 1 else 0 end as breaking,
                    d.look_again, d.sent_back, case when d.claimed_until > :now then d.claimed_by end as holder, d.since
                from draft d join article a on a.id = d.article) part
            group by language, desk, state, breaking, look_again, sent_back, holder
            order by language, desk, state
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public QueueCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Part> parts() {
        return jdbc.sql(PARTS)
                .param("now", Timestamp.from(clock.instant()))
                .query(QueueCounts::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                LanguageTag.of(row.getString("language")),
                row.getString("desk"),
                DraftState.ofWireName(row.getString("state")),
                row.getInt("breaking") == 1,
                row.getBoolean("look_again"),
                row.getBoolean("sent_back"),
                row.getString("holder"),
                row.getInt("drafts"),
                row.getTimestamp("oldest").toInstant());
    }
}
