package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts as the queue and the API list them: filtered, the most urgent first, then the oldest. */
@Repository
public class DraftLists {

    private static final String SUMMARY = "select " + Drafts.COLUMNS + """
            , a.headline, a.desk, a.urgency,
                (select s.target from segment s where s.draft = d.id and s.kind = 'headline'
                    order by s.position, s.id limit 1) as target_headline,
                (select count(*) from segment s where s.draft = d.id) as segments,
                (select count(*) from segment s where s.draft = d.id and s.state in ('confirmed', 'read')
                    and s.previous_source is null) as confirmed,
                (select count(*) from segment s where s.draft = d.id and s.state = 'machine' and not s.omitted
                    and s.merged_into is null) as machine,
                (select count(*) from finding f where f.draft = d.id and f.severity = 'error'
                    and f.dismissed_reason is null) as errors,
                (select count(*) from finding f where f.draft = d.id and f.severity = 'warning'
                    and f.dismissed_reason is null) as warnings,
                (select count(*) from finding f where f.draft = d.id and f.severity = 'info'
                    and f.dismissed_reason is null) as notes
            from draft d join article a on a.id = d.article
            """;

    private static final String FILTER = """
            where (:anyState or d.state in (:states))
              and (cast(:language as varchar) is null or d.language = :language)
              and (cast(:desk as varchar) is null or a.desk = :desk)
              and (cast(:article as varchar) is null or d.article = :article)
              and (cast(:claimedBy as varchar) is null or (d.claimed_by = :claimedBy and d.claimed_until > :now))
              and (cast(:flag as varchar) is null or (:flag = 'look-again' and d.look_again)
                  or (:flag = 'sent-back' and d.sent_back))
              and (cast(:words as varchar) is null or lower(a.headline) like :words escape '!')
            """;

    private static final String AFTER = """
              and (:fromStart or a.urgency > :urgency or (a.urgency = :urgency
                  and (d.since > :since or (d.since = :since and d.id > :afterId))))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public DraftLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<DraftSummary> list(DraftQuery query) {
        DraftCursor after = query.after();
        return filtered(SUMMARY + FILTER + AFTER + "order by a.urgency, d.since, d.id limit :limit", query)
                .param("fromStart", after == null)
                .param("urgency", after == null ? 0 : after.urgency())
                .param("since", Timestamp.from(after == null ? Instant.EPOCH : after.since()))
                .param("afterId", after == null ? 0L : after.id())
                .param("limit", query.limit())
                .query(DraftLists::summary)
                .list();
    }

    public int count(DraftQuery query) {
        return filtered("select count(*) from draft d join article a on a.id = d.article " + FILTER, query)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, DraftQuery query) {
        return jdbc.sql(sql)
                .param("anyState", query.states().isEmpty())
                .param(
                        "states",
                        query.states().isEmpty()
                                ? List.of("-")
                                : query.states().stream()
                                        .map(DraftState::wireName)
                                        .toList())
                .param(
                        "language",
                        query.language() == null ? null : query.language().value())
                .param("desk", query.desk())
                .param("article", query.article())
                .param("claimedBy", query.claimedBy())
                .param("flag", query.flag())
                .param("now", Timestamp.from(clock.instant()))
                .param("words", query.words() == null ? null : pattern(query.words()));
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static DraftSummary summary(ResultSet row, int number) throws SQLException {
        return new DraftSummary(
                Drafts.draft(row, number),
                row.getString("headline"),
                row.getString("target_headline"),
                row.getString("desk"),
                row.getInt("urgency"),
                row.getInt("segments"),
                row.getInt("confirmed"),
                row.getInt("machine"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("notes"));
    }
}
