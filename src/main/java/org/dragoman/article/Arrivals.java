package org.dragoman.article;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What arrivals write: articles, their versions, and the keys of the arrivals themselves. */
@Repository
class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> articleOfKey(String arrivalKey) {
        return jdbc.sql("select article from arrival where arrival_key = :key")
                .param("key", arrivalKey)
                .query(String.class)
                .optional();
    }

    /** False when the same arrival was recorded before. */
    boolean record(String arrivalKey, String article, int version, Instant now) {
        return jdbc.sql("insert into arrival (arrival_key, article, version, at) values (:key, :article, :version, :at)"
                                + " on conflict do nothing")
                        .param("key", arrivalKey)
                        .param("article", article)
                        .param("version", version)
                        .param("at", Timestamp.from(now))
                        .update()
                > 0;
    }

    Optional<String> articleOfUri(String uri) {
        return jdbc.sql("select id from article where uri = :uri")
                .param("uri", uri)
                .query(String.class)
                .optional();
    }

    /** The article of that file, when it came without an identifier of its publisher's or with this one. */
    Optional<String> articleOfInboxName(String inboxName, @Nullable String uri) {
        return jdbc.sql("select id from article where inbox_name = :name"
                        + " and (uri is null or cast(:uri as varchar) is null or uri = :uri)")
                .param("name", inboxName)
                .param("uri", uri)
                .query(String.class)
                .optional();
    }

    /** The article of that key, when it came without an identifier of its publisher's or with this one. */
    Optional<String> articleOfId(String id, @Nullable String uri) {
        return jdbc.sql(
                        "select id from article where id = :id and (uri is null or cast(:uri as varchar) is null or uri = :uri)")
                .param("id", id)
                .param("uri", uri)
                .query(String.class)
                .optional();
    }

    /** False when another arrival took the key, the address or the inbox name meanwhile. */
    boolean insert(Article article, @Nullable String inboxName, Arrival arrival) {
        return jdbc.sql("""
                        insert into article (id, uri, inbox_name, version, state, desk, slug, source, published, urgency,
                            embargo, modified, headline, sha256, submission, submission_dated, arrived)
                        values (:id, :uri, :inboxName, :version, 'live', :desk, :slug, :source, :published, :urgency,
                            :embargo, :modified, :headline, :sha256, :submission, :dated, :arrived)
                        on conflict do nothing""")
                        .param("inboxName", inboxName)
                        .param("arrived", Timestamp.from(arrival.now()))
                        .params(columns(article, arrival))
                        .update()
                > 0;
    }

    void update(Article article, Arrival arrival) {
        jdbc.sql("""
                        update article set uri = :uri, version = :version, desk = :desk, slug = :slug, source = :source,
                            published = :published, urgency = :urgency, embargo = :embargo, modified = :modified,
                            headline = :headline, sha256 = :sha256, submission = :submission, submission_dated = :dated
                        where id = :id""").params(columns(article, arrival)).update();
    }

    /**
     * The article that was last taken from the very same submission, locked; empty when there is none, when it was
     * withdrawn, and when what came has no identity but its own arrival. It counts as modified now if nobody said when it was.
     */
    Optional<String> sameAgain(String hash, Submission submission, Instant now) {
        Optional<String> same = jdbc.sql("""
                        select id from article
                        where submission = :hash and state = 'live' and (uri is not null or :identified)
                        for update""")
                .param("hash", hash)
                .param("identified", submission.id() != null || submission.inboxName() != null)
                .query(String.class)
                .optional();
        same.ifPresent(id -> touch(id, now));
        return same;
    }

    /** What nobody dated counts from when it came last. */
    private void touch(String id, Instant now) {
        jdbc.sql("update article set modified = :now where id = :id and not submission_dated and modified < :now")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void insertVersion(Article article, Arrival arrival) {
        jdbc.sql("""
                        insert into article_version (article, version, sha256, modified, arrived, blocks, details)
                        values (:id, :version, :sha256, :modified, :arrived, :blocks, :details)""")
                .param("id", article.id())
                .param("version", article.version())
                .param("sha256", arrival.sha256())
                .param("modified", Timestamp.from(article.modified()))
                .param("arrived", Timestamp.from(arrival.now()))
                .param("blocks", BlockJson.write(article.blocks()))
                .param("details", ArticleDetailsJson.write(article.details()))
                .update();
    }

    /** Other keywords, or other fields nobody here reads, of a version whose content stayed. */
    void updateDetails(Article article) {
        jdbc.sql("update article_version set details = :details where article = :id and version = :version")
                .param("details", ArticleDetailsJson.write(article.details()))
                .param("id", article.id())
                .param("version", article.version())
                .update();
    }

    private static java.util.Map<String, @Nullable Object> columns(Article article, Arrival arrival) {
        java.util.Map<String, @Nullable Object> columns = new java.util.HashMap<>();
        columns.put("id", article.id());
        columns.put("uri", article.uri());
        columns.put("version", article.version());
        columns.put("desk", article.desk());
        columns.put("slug", article.slug());
        columns.put("source", article.source());
        columns.put("published", article.published());
        columns.put("urgency", article.urgency());
        columns.put("embargo", article.embargo() == null ? null : Timestamp.from(article.embargo()));
        columns.put("modified", Timestamp.from(article.modified()));
        columns.put("headline", InlineText.parse(article.headline()).plain());
        columns.put("sha256", arrival.sha256());
        columns.put("submission", arrival.submissionHash());
        columns.put("dated", arrival.modified() != null);
        return columns;
    }
}
