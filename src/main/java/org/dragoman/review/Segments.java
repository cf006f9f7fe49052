package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockJson;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the drafts. Written one by one, for an editor may hold another. */
@Repository
class Segments {

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Segment> ofDraft(long draft) {
        return jdbc.sql("select * from segment where draft = :draft order by position, id")
                .param("draft", draft)
                .query(Segments::segment)
                .list();
    }

    /** Adds a row; its id is given by the database and ignored here. */
    void insert(long draft, Segment segment) {
        jdbc.sql("""
                        insert into segment (draft, position, source_index, moved, split_from, kind, source, markup, machine,
                            target, state, revision, omitted, reason, merged_into, original_wording, previous_source,
                            proposal)
                        values (:draft, :position, :inSource, :moved, :splitFrom, :kind, :source, :markup, :machine,
                            :target, :state, :revision, :omitted, :reason, :mergedInto, :originalWording,
                            :previousSource, :proposal)""").param("draft", draft).params(columns(segment)).update();
    }

    void update(Segment segment) {
        jdbc.sql("""
                        update segment set position = :position, source_index = :inSource, moved = :moved,
                            split_from = :splitFrom, kind = :kind, source = :source, markup = :markup,
                            machine = :machine, target = :target, state = :state, revision = :revision,
                            omitted = :omitted, reason = :reason, merged_into = :mergedInto,
                            original_wording = :originalWording, previous_source = :previousSource,
                            proposal = :proposal
                        where id = :id""").param("id", segment.id()).params(columns(segment)).update();
    }

    /** Makes room for a row behind this place. */
    void shiftBehind(long draft, int index) {
        jdbc.sql("update segment set position = position + 1 where draft = :draft and position > :index")
                .param("draft", draft)
                .param("index", index)
                .update();
    }

    /** Closes the gap a row left at this place. */
    void shiftForward(long draft, int index) {
        jdbc.sql("update segment set position = position - 1 where draft = :draft and position > :index")
                .param("draft", draft)
                .param("index", index)
                .update();
    }

    void delete(long id) {
        jdbc.sql("update segment set merged_into = null where merged_into = :id")
                .param("id", id)
                .update();
        jdbc.sql("update segment set split_from = null where split_from = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from finding where segment = :id").param("id", id).update();
        jdbc.sql("delete from segment where id = :id").param("id", id).update();
    }

    private static Map<String, @Nullable Object> columns(Segment segment) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("position", segment.index());
        columns.put("inSource", segment.place().inSource());
        columns.put("moved", segment.place().moved());
        columns.put("splitFrom", segment.place().splitFrom());
        columns.put("kind", segment.kind().wireName());
        columns.put("source", segment.source());
        columns.put("markup", BlockJson.writeMarkup(segment.markup()));
        columns.put("machine", segment.machine());
        columns.put("target", segment.target());
        columns.put("state", segment.state().wireName());
        columns.put("revision", segment.revision());
        columns.put("omitted", segment.omitted());
        columns.put("reason", segment.reason());
        columns.put("mergedInto", segment.mergedInto());
        columns.put("originalWording", segment.originalWording());
        columns.put("previousSource", segment.previousSource());
        columns.put("proposal", segment.proposal());
        return columns;
    }

    private static Segment segment(ResultSet row, int number) throws SQLException {
        return new Segment(
                row.getLong("id"),
                place(row),
                BlockKind.ofWireName(row.getString("kind")),
                row.getString("source"),
                BlockJson.readMarkup(row.getString("markup")),
                row.getString("machine"),
                row.getString("target"),
                SegmentState.ofWireName(row.getString("state")),
                row.getLong("revision"),
                row.getBoolean("omitted"),
                row.getString("reason"),
                id(row, "merged_into"),
                row.getBoolean("original_wording"),
                row.getString("previous_source"),
                row.getString("proposal"));
    }

    private static RowPlace place(ResultSet row) throws SQLException {
        int inSource = row.getInt("source_index");
        boolean isBlock = !row.wasNull();
        return new RowPlace(
                row.getInt("position"), isBlock ? inSource : null, row.getBoolean("moved"), id(row, "split_from"));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
