package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts in the database. Whoever changes one holds the lock on its article's row. */
@Repository
public class Drafts {

    /** The columns of draft {@code d}; what was billed for it is nowhere but in the ledger. */
    static final String COLUMNS = """
            d.*, (select coalesce(sum(l.characters), 0) from ledger l
                where l.article = d.article and l.language = d.language) as billed
            """;

    private static final String SELECT = "select " + COLUMNS + " from draft d ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Draft> find(long id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    public Optional<Draft> find(String article, LanguageTag language) {
        return jdbc.sql(SELECT + "where d.article = :article and d.language = :language")
                .param("article", article)
                .param("language", language.value())
                .query(Drafts::draft)
                .optional();
    }

    public List<Draft> ofArticle(String article) {
        return jdbc.sql(SELECT + "where d.article = :article order by d.language")
                .param("article", article)
                .query(Drafts::draft)
                .list();
    }

    /** The drafts held by one of these codes, the most urgent first. */
    public List<Draft> heldBy(List<HeldCode> codes) {
        return jdbc.sql(SELECT + "join article a on a.id = d.article"
                        + " where d.state = 'held' and d.held_code in (:codes) order by a.urgency, d.since, d.id")
                .param("codes", codes.stream().map(HeldCode::wireName).toList())
                .query(Drafts::draft)
                .list();
    }

    /** The drafts whose job waits or runs. */
    public List<Draft> underWay() {
        return jdbc.sql(SELECT + "where d.state in ('queued', 'translating') order by d.id")
                .query(Drafts::draft)
                .list();
    }

    /** Makes the draft of an article and language, to be translated wholly; the one that is there when there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft create(String article, LanguageTag language, int version) {
        return create(article, language, version, false);
    }

    /** Makes the draft of an article and language of which only an offer is translated at first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft createOffer(String article, LanguageTag language, int version) {
        return create(article, language, version, true);
    }

    private Draft create(String article, LanguageTag language, int version, boolean offer) {
        jdbc.sql("""
                        insert into draft (article, language, version, state, revision, offer, run, look_again,
                            sent_back, since)
                        values (:article, :language, :version, 'queued', 1, :offer, 0, false, false, :since)
                        on conflict do nothing""")
                .param("article", article)
                .param("language", language.value())
                .param("version", version)
                .param("offer", offer)
                .param("since", now())
                .update();
        return find(article, language).orElseThrow();
    }

    /** From now on it is translated wholly; whether only an offer of it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOffer(long id) {
        return jdbc.sql("update draft set offer = false where id = :id and offer")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The offers nobody took since they came. */
    public List<Draft> offeredBefore(Instant then) {
        return jdbc.sql(SELECT + "where d.state = 'offered' and d.since <= :then order by d.since, d.id")
                .param("then", Timestamp.from(then))
                .query(Drafts::draft)
                .list();
    }

    /** Begins the draft's next job with that engine: the number of its run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextRun(long id, String engine) {
        jdbc.sql("update draft set run = run + 1, engine = :engine where id = :id")
                .param("engine", engine)
                .param("id", id)
                .update();
        return find(id).orElseThrow().run();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(long id, DraftState state) {
        change(id, state, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id, Held held) {
        change(id, DraftState.HELD, held);
    }

    private void change(long id, DraftState state, @Nullable Held held) {
        jdbc.sql("""
                        update draft set state = :state, held_code = :code, held_reason = :reason, since = :since,
                            revision = revision + 1
                        where id = :id""")
                .param("state", state.wireName())
                .param("code", held == null ? null : held.code().wireName())
                .param("reason", held == null ? null : held.reason())
                .param("since", now())
                .param("id", id)
                .update();
    }

    /** Notes that its job has begun; the rows and the revision stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markTranslating(long id) {
        jdbc.sql("update draft set state = 'translating' where id = :id and state = 'queued'")
                .param("id", id)
                .update();
    }

    /** Notes what an engine made of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void translated(long id, int version, String termBase, boolean lookAgain) {
        jdbc.sql("""
                        update draft set version = :version, term_base = :termBase, look_again = :lookAgain,
                            asked_afresh = null
                        where id = :id""")
                .param("version", version)
                .param("termBase", termBase)
                .param("lookAgain", lookAgain)
                .param("id", id)
                .update();
    }

    /** Notes that its source is that of the version, of which the machine has not made anything yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followsSource(long id, int version, boolean lookAgain) {
        jdbc.sql("update draft set version = :version, look_again = :lookAgain where id = :id")
                .param("version", version)
                .param("lookAgain", lookAgain)
                .param("id", id)
                .update();
    }

    /** Has the engine asked past what it has answered until now, for the rows without machine text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAfresh(long id) {
        jdbc.sql("update draft set asked_afresh = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The drafts in review whose article has a newer version than they show. */
    public List<Draft> behindTheirSource() {
        return jdbc.sql(SELECT + "join article a on a.id = d.article"
                        + " where d.state = 'review' and a.version > d.version order by a.urgency, d.since, d.id")
                .query(Drafts::draft)
                .list();
    }

    /** Raises the revision; the new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long raiseRevision(long id) {
        jdbc.sql("update draft set revision = revision + 1 where id = :id")
                .param("id", id)
                .update();
        return find(id).orElseThrow().revision();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setClaim(long id, Draft.@Nullable Claim claim) {
        jdbc.sql("update draft set claimed_by = :by, claimed_until = :until where id = :id")
                .param("by", claim == null ? null : claim.by())
                .param("until", claim == null ? null : Timestamp.from(claim.until()))
                .param("id", id)
                .update();
    }

    /** Sends it back to somebody, or takes it up again with null and false. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(long id, @Nullable String to, boolean sentBack) {
        jdbc.sql("update draft set assigned_to = :to, sent_back = :sentBack where id = :id")
                .param("to", to)
                .param("sentBack", sentBack)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setLookAgain(long id, boolean lookAgain) {
        jdbc.sql("update draft set look_again = :lookAgain where id = :id")
                .param("lookAgain", lookAgain)
                .param("id", id)
                .update();
    }

    /** Lets go of claims that lapsed before {@code now}; how many. */
    @Transactional
    public int lapseClaims() {
        return jdbc.sql("update draft set claimed_by = null, claimed_until = null where claimed_until <= :now")
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A row of {@code draft}. */
    static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("article"),
                LanguageTag.of(row.getString("language")),
                row.getInt("version"),
                DraftState.ofWireName(row.getString("state")),
                held(row),
                row.getString("engine"),
                row.getString("term_base"),
                row.getLong("revision"),
                row.getBoolean("offer"),
                instant(row.getTimestamp("asked_afresh")),
                row.getInt("run"),
                claim(row),
                row.getString("assigned_to"),
                row.getBoolean("look_again"),
                row.getBoolean("sent_back"),
                row.getInt("billed"),
                row.getTimestamp("since").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        String code = row.getString("held_code");
        return code == null ? null : new Held(HeldCode.ofWireName(code), row.getString("held_reason"));
    }

    private static Draft.@Nullable Claim claim(ResultSet row) throws SQLException {
        String by = row.getString("claimed_by");
        return by == null
                ? null
                : new Draft.Claim(by, row.getTimestamp("claimed_until").toInstant());
    }
}
