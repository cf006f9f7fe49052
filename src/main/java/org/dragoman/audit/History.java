package org.dragoman.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what. An entry is written in the caller's transaction, so it is kept if and only if the change is. */
@Repository
public class History {

    /** Who did what the program does by itself. */
    public static final String PROGRAM = "dragoman";

    private static final String ENTRIES = "select id, at, who, what, article, draft, detail from history";

    private final JdbcClient sql;

    History(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param article its id; null for what concerns none, such as a text that was refused
     * @param draft its id; null for what concerns the article as a whole
     * @param who a person's name, or {@link #PROGRAM}
     * @param what in a few words, at most 80 characters
     */
    public void record(
            @Nullable String article, @Nullable String draft, String who, String what, @Nullable String detail) {
        // microseconds are what both databases keep
        Timestamp now = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
        sql.sql("insert into history (at, who, what, article, draft, detail) values (?, ?, ?, ?, ?, ?)")
                .params(now, who, what)
                .param(article)
                .param(draft)
                .param(withoutNul(detail))
                .update();
    }

    /** What was done to the article and to its drafts, oldest first. */
    public List<HistoryEntry> ofArticle(String article) {
        return sql.sql(ENTRIES + " where article = ? order by id")
                .param(article)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What was done to the draft, oldest first. */
    public List<HistoryEntry> ofDraft(String draft) {
        return sql.sql(ENTRIES + " where draft = ? order by id")
                .param(draft)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The newest entry with these words of each of the drafts that has one, by draft. */
    public Map<String, HistoryEntry> newest(Collection<String> drafts, String what) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(ENTRIES + """
                         where id in (select max(id) from history
                            where what = :what and draft in (:drafts) group by draft)
                        """)
                .param("what", what)
                .param("drafts", drafts)
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.draft()), entry -> entry));
    }

    /** PostgreSQL takes no NUL, and the detail may quote a refused text. */
    private static @Nullable String withoutNul(@Nullable String detail) {
        return detail == null ? null : detail.replace('\0', '\uFFFD');
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("article"),
                row.getString("draft"),
                row.getString("detail"));
    }
}
