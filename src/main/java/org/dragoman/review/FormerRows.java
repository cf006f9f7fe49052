package org.dragoman.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people made of English that a draft no longer has, by its kind and text, for the version that brings it back. */
@Repository
class FormerRows {

    private record Key(BlockKind kind, String hash) {

        static Key of(BlockKind kind, String source) {
            return new Key(kind, DigestUtils.sha256Hex(source));
        }
    }

    private final JdbcClient jdbc;

    FormerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept for these blocks. */
    Map<Block, FormerRow> of(long draft, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return Map.of();
        }
        Map<Key, FormerRow> kept = new HashMap<>();
        jdbc.sql("select * from former_row where draft = :draft")
                .param("draft", draft)
                .query(row -> {
                    BlockKind kind = BlockKind.ofWireName(row.getString("kind"));
                    kept.put(new Key(kind, row.getString("source_hash")), former(row));
                });
        Map<Block, FormerRow> former = new HashMap<>();
        for (Block block : blocks) {
            FormerRow row = kept.get(Key.of(block.kind(), block.text()));
            if (row != null) {
                former.put(block, row);
            }
        }
        return former;
    }

    private static FormerRow former(ResultSet row) throws SQLException {
        return new FormerRow(
                row.getString("target"),
                SegmentState.ofWireName(row.getString("state")),
                row.getBoolean("omitted"),
                row.getString("reason"));
    }

    /**
     * Keeps what was made of this English, in the place of what was kept of it.
     *
     * @param row null when there is nothing to keep any more
     */
    void keep(long draft, BlockKind kind, String source, @Nullable FormerRow row) {
        Key key = Key.of(kind, source);
        jdbc.sql("delete from former_row where draft = :draft and kind = :kind and source_hash = :hash")
                .param("draft", draft)
                .param("kind", kind.wireName())
                .param("hash", key.hash())
                .update();
        if (row != null) {
            jdbc.sql("""
                            insert into former_row (draft, kind, source_hash, target, state, omitted, reason)
                            values (:draft, :kind, :hash, :target, :state, :omitted, :reason)""")
                    .param("draft", draft)
                    .param("kind", kind.wireName())
                    .param("hash", key.hash())
                    .param("target", row.target())
                    .param("state", row.state().wireName())
                    .param("omitted", row.omitted())
                    .param("reason", row.reason())
                    .update();
        }
    }
}
