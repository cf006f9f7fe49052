package org.dragoman.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The articles in the database, each as it stands in its newest version. */
@Repository
public class Articles {

    private static final String WITH_BLOCKS =
            "select a.*, v.blocks, v.details from article a join article_version v on v.article = a.id and v.version = a.version ";

    private final JdbcClient jdbc;

    public Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Article> find(String id) {
        return jdbc.sql(WITH_BLOCKS + "where a.id = :id")
                .param("id", id)
                .query(Articles::article)
                .optional();
    }

    /**
     * Locks the article's row until the transaction ends and reads its state again. Every change of an article, its
     * drafts, publications and deliveries begins here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Article> lock(String id) {
        Optional<String> locked = jdbc.sql("select id from article where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        return locked.flatMap(this::find);
    }

    /** Locks the row of an article that must be there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Article lockExisting(String id) {
        return lock(id).orElseThrow(() -> new IllegalStateException("No article " + id));
    }

    public boolean isWithdrawn(String id) {
        return jdbc.sql("select count(*) from article where id = :id and state = 'withdrawn'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Marks the article withdrawn; false when it was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(String id) {
        return jdbc.sql("update article set state = 'withdrawn' where id = :id and state <> 'withdrawn'")
                        .param("id", id)
                        .update()
                > 0;
    }

    public List<Article> list(ArticleQuery query) {
        return filtered(WITH_BLOCKS + FILTER + "order by a.arrived desc, a.id limit :limit offset :offset", query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(Articles::article)
                .list();
    }

    public int count(ArticleQuery query) {
        return filtered("select count(*) from article a " + FILTER, query)
                .query(Integer.class)
                .single();
    }

    public List<ArticleVersion> versions(String id) {
        return jdbc.sql(
                        "select version, sha256, modified, arrived from article_version where article = :id order by version")
                .param("id", id)
                .query((row, number) -> new ArticleVersion(
                        row.getInt("version"),
                        row.getString("sha256"),
                        row.getTimestamp("modified").toInstant(),
                        row.getTimestamp("arrived").toInstant()))
                .list();
    }

    /** The hash of the content of a version, the identity of what a translation was made from. */
    public String sha256(String id, int version) {
        return jdbc.sql("select sha256 from article_version where article = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .single();
    }

    /** What belongs to a version beside its text. */
    public ArticleDetails details(String id, int version) {
        return jdbc.sql("select details from article_version where article = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> ArticleDetailsJson.read(row.getString("details")))
                .single();
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from article").query(Integer.class).single() == 0;
    }

    private static final String FILTER = """
            where (cast(:uri as varchar) is null or a.uri = :uri)
              and (cast(:desk as varchar) is null or a.desk = :desk)
              and (cast(:state as varchar) is null or a.state = :state)
              and (cast(:words as varchar) is null or lower(a.headline) like :words escape '!')
            """;

    private JdbcClient.StatementSpec filtered(String sql, ArticleQuery query) {
        return jdbc.sql(sql)
                .param("uri", query.uri())
                .param("desk", query.desk())
                .param("state", query.state())
                .param("words", query.words() == null ? null : pattern(query.words()));
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getString("id"),
                row.getString("uri"),
                row.getInt("version"),
                row.getString("desk"),
                row.getString("slug"),
                row.getString("source"),
                row.getString("published"),
                row.getInt("urgency"),
                instant(row, "embargo"),
                row.getTimestamp("modified").toInstant(),
                BlockJson.read(row.getString("blocks")),
                ArticleDetailsJson.read(row.getString("details")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
