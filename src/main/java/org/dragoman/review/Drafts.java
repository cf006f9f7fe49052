package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    public Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Draft> find(long id) {
        return jdbc.sql("select * from draft where id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    public Optional<Draft> find(String article, LanguageTag language) {
        return jdbc.sql("select * from draft where article = :article and language = :language")
                .param("article", article)
                .param("language", language.value())
                .query(Drafts::draft)
                .optional();
    }

    public List<Draft> ofArticle(String article) {
        return jdbc.sql("select * from draft where article = :article order by language")
                .param("article", article)
                .query(Drafts::draft)
                .list();
    }

    /** The drafts held by one of these codes, the most urgent first. */
    public List<Draft> heldBy(List<HeldCode> codes) {
        return jdbc.sql("select d.* from draft d join article a on a.id = d.article"
                        + " where d.state = 'held' and d.held_code in (:codes) order by a.urgency, d.since, d.id")
                .param("codes", codes.stream().map(HeldCode::wireName).toList())
                .query(Drafts::draft)
                .list();
    }

    /** The drafts whose job waits or runs. */
    public List<Draft> underWay() {
        return jdbc.sql("select * from draft where state in ('queued', 'translating') order by id")
                .query(Drafts::draft)
                .list();
    }

    /** Makes the draft of an article and language; the one that is there when there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft create(String article, LanguageTag language, int version) {
        jdbc.sql("""
                        insert into draft (article, language, version, state, revision, run, look_again, sent_back, billed,
                            since)
                        values (:article, :language, :version, 'queued', 1, 0, false, false, 0, :since)
                        on conflict do nothing""")
                .param("article", article)
                .param("language", language.value())
                .param("version", version)
                .param("since", now())
                .update();
        return find(article, language).orElseThrow();
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
    public void translated(long id, int version, String termBase, int billed, boolean lookAgain) {
        jdbc.sql("""
                        update draft set version = :version, term_base = :termBase, billed = billed + :billed,
                            look_again = :lookAgain
                        where id = :id""")
                .param("version", version)
                .param("termBase", termBase)
                .param("billed", billed)
                .param("lookAgain", lookAgain)
                .param("id", id)
                .update();
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

    public List<DraftSummary> list(DraftQuery query) {
        DraftCursor after = query.after();
        return filtered(SUMMARY + FILTER + AFTER + "order by a.urgency, d.since, d.id limit :limit", query)
                .param("fromStart", after == null)
                .param("urgency", after == null ? 0 : after.urgency())
                .param("since", Timestamp.from(after == null ? Instant.EPOCH : after.since()))
                .param("afterId", after == null ? 0L : after.id())
                .param("limit", query.limit())
                .query(Drafts::summary)
                .list();
    }

    public int count(DraftQuery query) {
        return filtered("select count(*) from draft d join article a on a.id = d.article " + FILTER, query)
                .query(Integer.class)
                .single();
    }

    private static final String SUMMARY = """
            select d.*, a.headline, a.desk, a.urgency,
                (select s.target from segment s where s.draft = d.id and s.kind = 'headline'
                    order by s.position, s.id limit 1) as target_headline,
                (select count(*) from segment s where s.draft = d.id) as segments,
                (select count(*) from segment s where s.draft = d.id and s.state in ('confirmed', 'read')) as confirmed,
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
                .param("now", now())
                .param("words", query.words() == null ? null : pattern(query.words()));
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DraftSummary summary(ResultSet row, int number) throws SQLException {
        return new DraftSummary(
                draft(row, number),
                row.getString("headline"),
                row.getString("target_headline"),
                row.getString("desk"),
                row.getInt("urgency"),
                row.getInt("segments"),
                row.getInt("confirmed"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("notes"));
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
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
                row.getInt("run"),
                claim(row),
                row.getString("assigned_to"),
                row.getBoolean("look_again"),
                row.getBoolean("sent_back"),
                row.getInt("billed"),
                row.getTimestamp("since").toInstant());
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
