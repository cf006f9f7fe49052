package org.dragoman.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of deliveries. */
@Repository
class StoredDeliveries {

    private static final int LONGEST_ANSWER = 2000;

    private static final String VISIBLE = """
            from deliveries d join publications p on p.id = d.publication
            where p.release_at <= :now
              and (cast(:state as varchar) is null or d.state = :state)
              and (cast(:destination as varchar) is null or d.destination = :destination)
            """;

    private final JdbcClient sql;

    StoredDeliveries(JdbcClient sql) {
        this.sql = sql;
    }

    Delivery insert(
            Publication publication,
            String destination,
            DeliveryState state,
            @Nullable Instant nextAttempt,
            @Nullable String answer) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into deliveries (publication, article, language, destination, state, next_attempt,
                            answer, changed_at)
                        values (:publication, :article, :language, :destination, :state, :nextAttempt, :answer, :at)
                        """)
                .param("publication", publication.id())
                .param("article", publication.text().article().id())
                .param("language", publication.text().language().value())
                .param("destination", destination)
                .param("state", state.wireName())
                .param("nextAttempt", utc(nextAttempt))
                .param("answer", answer)
                .param("at", utc(publication.at()))
                .update(key, "id");
        return find(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    boolean areOpen() {
        return sql.sql("select exists (select 1 from deliveries where state in ('pending', 'retrying'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Delivery> find(long id) {
        return sql.sql("select * from deliveries where id = :id")
                .param("id", id)
                .query(StoredDeliveries::delivery)
                .optional();
    }

    /** The delivery, which nobody else changes until the commit. */
    Optional<Delivery> lock(long id) {
        return sql.sql("select * from deliveries where id = :id for update")
                .param("id", id)
                .query(StoredDeliveries::delivery)
                .optional();
    }

    /** All of an article and language, which nobody else changes until the commit. */
    List<Delivery> lockAll(String article, LanguageTag language) {
        return sql.sql("""
                        select * from deliveries where article = :article and language = :language
                        order by id for update
                        """)
                .param("article", article)
                .param("language", language.value())
                .query(StoredDeliveries::delivery)
                .list();
    }

    /** All of an article in whatever language, which nobody else changes until the commit. */
    List<Delivery> lockAll(String article) {
        return sql.sql("select * from deliveries where article = :article order by id for update")
                .param("article", article)
                .query(StoredDeliveries::delivery)
                .list();
    }

    void markSending(long id, Instant at) {
        sql.sql("""
                        update deliveries set attempts = attempts + 1, sending = true, next_attempt = null,
                            changed_at = :at
                        where id = :id
                        """).param("at", utc(at)).param("id", id).update();
    }

    /** Writes where it stands now; no attempt runs any more. */
    void set(long id, DeliveryState state, @Nullable String answer, @Nullable Instant nextAttempt, Instant at) {
        sql.sql("""
                        update deliveries set state = :state, answer = :answer, next_attempt = :nextAttempt,
                            sending = false, changed_at = :at
                        where id = :id
                        """)
                .param("state", state.wireName())
                .param("answer", answer == null ? null : cut(answer))
                .param("nextAttempt", utc(nextAttempt))
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Notes that it is to be held; what runs goes on. */
    void markHeld(long id, DeliveryHold hold, Instant at) {
        sql.sql("update deliveries set held_code = :hold, changed_at = :at where id = :id")
                .param("hold", hold.wireName())
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void hold(long id, DeliveryHold hold, String reason, Instant at) {
        markHeld(id, hold, at);
        set(id, DeliveryState.HELD, reason, null, at);
    }

    /** Begins a new run, to be tried at that time. */
    void renew(long id, Instant due, Instant at) {
        sql.sql("""
                        update deliveries set run = run + 1, state = 'pending', sending = false, held_code = null,
                            next_attempt = :due, changed_at = :at
                        where id = :id
                        """).param("due", utc(due)).param("at", utc(at)).param("id", id).update();
    }

    List<Delivery> page(
            @Nullable DeliveryState state, @Nullable String destination, Instant now, long after, int limit) {
        return sql.sql("select d.* " + VISIBLE + " and d.id > :after order by d.id fetch first :limit rows only")
                .param("now", utc(now))
                .param("state", state == null ? null : state.wireName())
                .param("destination", destination)
                .param("after", after)
                .param("limit", limit)
                .query(StoredDeliveries::delivery)
                .list();
    }

    List<Delivery> newest(@Nullable DeliveryState state, Instant now, int limit, int offset) {
        return sql.sql("select d.* " + VISIBLE + " order by d.id desc limit :limit offset :offset")
                .param("now", utc(now))
                .param("state", state == null ? null : state.wireName())
                .param("destination", null)
                .param("limit", limit)
                .param("offset", offset)
                .query(StoredDeliveries::delivery)
                .list();
    }

    long count(@Nullable DeliveryState state, @Nullable String destination, Instant now) {
        return sql.sql("select count(*) " + VISIBLE)
                .param("now", utc(now))
                .param("state", state == null ? null : state.wireName())
                .param("destination", destination)
                .query(Long.class)
                .single();
    }

    private static String cut(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER - 1) + "…";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : StoredPublications.utc(instant);
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime nextAttempt = row.getObject("next_attempt", OffsetDateTime.class);
        String hold = row.getString("held_code");
        return new Delivery(
                row.getLong("id"),
                row.getLong("publication"),
                row.getString("article"),
                LanguageTag.of(row.getString("language")),
                row.getString("destination"),
                DeliveryState.ofWireName(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("run"),
                row.getBoolean("sending"),
                hold == null ? null : DeliveryHold.ofWireName(hold),
                nextAttempt == null ? null : nextAttempt.toInstant(),
                row.getString("answer"));
    }
}
