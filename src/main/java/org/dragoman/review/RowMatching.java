package org.dragoman.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for the blocks of a new version, the rows that stand for them: the same text keeps its row wherever it moved;
 * what is left over of one kind is matched in order, and is what changed.
 */
final class RowMatching {

    /**
     * A block and its row.
     *
     * @param row null for a block that is new
     */
    record Match(Block block, @Nullable Segment row) {

        boolean isUnchanged() {
            return row != null && block.text().equals(row.source());
        }
    }

    private record Text(BlockKind kind, String source) {}

    private final List<Match> matches;
    private final List<Segment> gone;

    private RowMatching(List<Match> matches, List<Segment> gone) {
        this.matches = matches;
        this.gone = gone;
    }

    static RowMatching of(List<Segment> rows, List<Block> blocks) {
        Map<Text, Deque<Segment>> bySource = new HashMap<>();
        List<Segment> withSource =
                rows.stream().filter(row -> row.source() != null).toList();
        for (Segment row : withSource) {
            bySource.computeIfAbsent(new Text(row.kind(), String.valueOf(row.source())), any -> new ArrayDeque<>())
                    .add(row);
        }
        Map<Block, @Nullable Segment> found = new LinkedHashMap<>();
        for (Block block : blocks) {
            Deque<Segment> same = bySource.get(new Text(block.kind(), block.text()));
            found.put(block, same == null ? null : same.poll());
        }
        List<Segment> left = new ArrayList<>(withSource);
        left.removeAll(found.values());
        List<Match> matches = new ArrayList<>();
        for (Block block : blocks) {
            Segment row = found.get(block);
            matches.add(new Match(block, row != null ? row : takeFirst(left, block.kind())));
        }
        return new RowMatching(matches, left);
    }

    private static @Nullable Segment takeFirst(List<Segment> left, BlockKind kind) {
        for (Segment row : left) {
            if (row.kind() == kind) {
                left.remove(row);
                return row;
            }
        }
        return null;
    }

    /** The blocks in the article's order. */
    List<Match> matches() {
        return matches;
    }

    /** Rows whose block the new version no longer has. */
    List<Segment> gone() {
        return gone;
    }
}
