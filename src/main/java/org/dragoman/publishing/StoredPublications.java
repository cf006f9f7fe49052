package org.dragoman.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of publications. */
@Repository
class StoredPublications {

    private static final String RELEASED_OF = """
            from publications
            where feed_number is not null
              and (cast(:language as varchar) is null or language = :language)
              and (cast(:desk as varchar) is null or desk = :desk)
            """;

    private static final String NOT_SUPERSEDED = """
            not exists (select 1 from publications n
                where n.article = p.article and n.language = p.language and n.revision > p.revision)
            """;

    private final JdbcClient sql;

    StoredPublications(JdbcClient sql) {
        this.sql = sql;
    }

    Publication insert(PublicationEvent event, int revision, Instant at, Instant releaseAt, ApprovedText text) {
        String blocks = PublicationJson.write(text.blocks());
        String sha256 = DigestUtils.sha256Hex(blocks);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into publications (event, article, language, desk, revision, created_at, release_at,
                            article_facts, approval, blocks, sha256)
                        values (:event, :article, :language, :desk, :revision, :at, :releaseAt,
                            :facts, :approval, :blocks, :sha256)
                        """)
                .param("event", event.wireName())
                .param("article", text.article().id())
                .param("language", text.language().value())
                .param("desk", text.article().desk())
                .param("revision", revision)
                .param("at", utc(at))
                .param("releaseAt", utc(releaseAt))
                .param("facts", PublicationJson.write(text.article()))
                .param("approval", PublicationJson.write(text.approval()))
                .param("blocks", blocks)
                .param("sha256", sha256)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return new Publication(id, null, event, revision, at, releaseAt, text, sha256);
    }

    Optional<Publication> find(long id) {
        return sql.sql("select * from publications where id = :id")
                .param("id", id)
                .query(StoredPublications::publication)
                .optional();
    }

    /** The one with the highest revision. */
    Optional<Publication> last(String article, LanguageTag language) {
        return sql.sql("""
                        select * from publications where article = :article and language = :language
                        order by revision desc fetch first 1 rows only
                        """)
                .param("article", article)
                .param("language", language.value())
                .query(StoredPublications::publication)
                .optional();
    }

    boolean wasReleased(String article, LanguageTag language) {
        return sql.sql("""
                                select count(*) from publications
                                where article = :article and language = :language and feed_number is not null
                                """)
                        .param("article", article)
                        .param("language", language.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps from the feed what is not released yet. */
    void holdUnreleased(String article) {
        sql.sql("update publications set held = true where article = :article and feed_number is null")
                .param("article", article)
                .update();
    }

    void letGo(long id) {
        sql.sql("update publications set held = false where id = :id")
                .param("id", id)
                .update();
    }

    /** Those of an article that have no feed number yet. */
    List<Publication> unreleased(String article) {
        return sql.sql("select * from publications where article = :article and feed_number is null order by id")
                .param("article", article)
                .query(StoredPublications::publication)
                .list();
    }

    /** Another time of release, and the embargo it follows from; the approved text stays. */
    void move(Publication publication, Instant releaseAt, @Nullable Instant embargo) {
        sql.sql("update publications set release_at = :releaseAt, article_facts = :facts where id = :id")
                .param("releaseAt", utc(releaseAt))
                .param(
                        "facts",
                        PublicationJson.write(publication.text().article().withEmbargo(embargo)))
                .param("id", publication.id())
                .update();
    }

    /** Whether {@link #number} would find something; cheap, and takes no lock. */
    boolean hasDue(Instant now) {
        return !due(now).isEmpty();
    }

    /**
     * Gives a feed number to everything that may be seen now. The counter's row stays locked until the commit, so a
     * reader never sees a number before a lower one.
     */
    int number(Instant now) {
        long last = lockFeedNumbers();
        List<Long> due = due(now);
        for (long id : due) {
            last++;
            sql.sql("update publications set feed_number = :number where id = :id")
                    .param("number", last)
                    .param("id", id)
                    .update();
        }
        sql.sql("update feed_numbers set last = :last where id = 1")
                .param("last", last)
                .update();
        return due.size();
    }

    /** Nothing is released until the commit but by the caller; the last number given. */
    long lockFeedNumbers() {
        return sql.sql("select last from feed_numbers where id = 1 for update")
                .query(Long.class)
                .single();
    }

    private List<Long> due(Instant now) {
        return sql.sql("select p.id from publications p where p.feed_number is null and not p.held"
                        + " and p.release_at <= :now and " + NOT_SUPERSEDED + " order by p.release_at, p.id")
                .param("now", utc(now))
                .query(Long.class)
                .list();
    }

    List<Publication> released(@Nullable LanguageTag language, @Nullable String desk, long after, int limit) {
        return sql.sql("select * " + RELEASED_OF + " and feed_number > :after order by feed_number"
                        + " fetch first :limit rows only")
                .param("language", language == null ? null : language.value())
                .param("desk", desk)
                .param("after", after)
                .param("limit", limit)
                .query(StoredPublications::publication)
                .list();
    }

    long countReleased(@Nullable LanguageTag language, @Nullable String desk) {
        return sql.sql("select count(*) " + RELEASED_OF)
                .param("language", language == null ? null : language.value())
                .param("desk", desk)
                .query(Long.class)
                .single();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        ApprovedText text = new ApprovedText(
                PublicationJson.read(row.getString("article_facts"), SourceArticle.class),
                LanguageTag.of(row.getString("language")),
                PublicationJson.readBlocks(row.getString("blocks")),
                PublicationJson.read(row.getString("approval"), Approval.class));
        return new Publication(
                row.getLong("id"),
                row.getObject("feed_number", Long.class),
                PublicationEvent.ofWireName(row.getString("event")),
                row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("release_at", OffsetDateTime.class).toInstant(),
                text,
                row.getString("sha256"));
    }
}
