package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.dragoman.quality.Finding;
import org.dragoman.quality.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks found in the rows of the drafts, and which of it editors dismissed. */
@Repository
class Findings {

    private static final int LONGEST_MESSAGE = 1000;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SegmentFinding> ofDraft(long draft) {
        return jdbc.sql("select * from finding where draft = :draft order by segment, id")
                .param("draft", draft)
                .query(Findings::finding)
                .list();
    }

    private List<SegmentFinding> ofSegment(long segment) {
        return jdbc.sql("select * from finding where segment = :segment order by id")
                .param("segment", segment)
                .query(Findings::finding)
                .list();
    }

    /**
     * Puts in the place of a row's findings what is found now. One that was there before stays, with its id and its
     * dismissal.
     *
     * @return whether anything changed
     */
    boolean replace(long draft, long segment, List<Finding> all) {
        List<Finding> found = all.stream().map(Findings::fitting).distinct().toList();
        List<SegmentFinding> before = ofSegment(segment);
        List<SegmentFinding> gone =
                before.stream().filter(old -> !found.contains(old.finding())).toList();
        List<Finding> known = before.stream().map(SegmentFinding::finding).toList();
        List<Finding> fresh =
                found.stream().filter(finding -> !known.contains(finding)).toList();
        gone.forEach(old -> delete(old.id()));
        fresh.forEach(finding -> insert(draft, segment, finding));
        return !gone.isEmpty() || !fresh.isEmpty();
    }

    /** As it is kept: what is compared with what is there must be cut like it. */
    private static Finding fitting(Finding finding) {
        String message = finding.message();
        return message.length() <= LONGEST_MESSAGE
                ? finding
                : new Finding(finding.check(), finding.severity(), message.substring(0, LONGEST_MESSAGE));
    }

    void dismiss(long id, String by, String reason) {
        jdbc.sql("update finding set dismissed_by = :by, dismissed_reason = :reason where id = :id")
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private void insert(long draft, long segment, Finding finding) {
        jdbc.sql("insert into finding (draft, segment, check_name, severity, message)"
                        + " values (:draft, :segment, :check, :severity, :message)")
                .param("draft", draft)
                .param("segment", segment)
                .param("check", finding.check())
                .param("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .param("message", finding.message())
                .update();
    }

    private void delete(long id) {
        jdbc.sql("delete from finding where id = :id").param("id", id).update();
    }

    private static SegmentFinding finding(ResultSet row, int number) throws SQLException {
        return new SegmentFinding(
                row.getLong("id"),
                row.getLong("segment"),
                new Finding(
                        row.getString("check_name"),
                        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                        row.getString("message")),
                row.getString("dismissed_by"),
                row.getString("dismissed_reason"));
    }
}
