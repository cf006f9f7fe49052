package org.dragoman.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for the blocks of a new version, the rows that stand for them. The same text keeps its row wherever it moved, and a
 * text that comes back gets the row that was written for it. Of what is left over, texts that are alike belong together,
 * then those that follow the same neighbour: they are what changed.
 */
final class RowMatching {

    /** Two texts with half of their words in common are the same one, changed. */
    private static final double ALIKE = 0.5;

    /** So many pairs are compared; of an article that was written anew, neighbours alone decide. */
    private static final long MOST_PAIRS = 250_000;

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

    private record Pair(Block block, Segment row, double likeness) {}

    private final List<Block> blocks;
    private final List<Segment> rows;
    private final Map<Block, Segment> found = new LinkedHashMap<>();
    private final List<Segment> left;

    private RowMatching(List<Segment> rows, List<Block> blocks) {
        this.blocks = blocks;
        this.rows = rows;
        this.left = new ArrayList<>(rows);
    }

    static RowMatching of(List<Segment> rows, List<Block> blocks) {
        RowMatching matching = new RowMatching(inArticlesOrder(rows), blocks);
        matching.matchSame(Segment::source);
        matching.matchSame(Segment::previousSource);
        matching.matchAlike();
        matching.matchNeighbours();
        return matching;
    }

    /** Where the desk moved rows, the article's order still tells which follow which. */
    private static List<Segment> inArticlesOrder(List<Segment> rows) {
        return rows.stream()
                .filter(row -> row.source() != null)
                .sorted(Comparator.comparingInt(
                        row -> Objects.requireNonNullElse(row.place().inSource(), row.index())))
                .toList();
    }

    private void match(Block block, Segment row) {
        found.put(block, row);
        left.remove(row);
    }

    private void matchSame(Function<Segment, @Nullable String> english) {
        Map<Text, Deque<Segment>> byEnglish = new HashMap<>();
        for (Segment row : left) {
            String text = english.apply(row);
            if (text != null) {
                byEnglish
                        .computeIfAbsent(new Text(row.kind(), text), any -> new ArrayDeque<>())
                        .add(row);
            }
        }
        for (Block block : blocks) {
            Deque<Segment> same = byEnglish.get(new Text(block.kind(), block.text()));
            if (!found.containsKey(block) && same != null && !same.isEmpty()) {
                found.put(block, same.remove());
            }
        }
        left.removeAll(List.copyOf(found.values()));
    }

    private void matchAlike() {
        List<Block> open =
                blocks.stream().filter(block -> !found.containsKey(block)).toList();
        if ((long) open.size() * left.size() > MOST_PAIRS) {
            return;
        }
        for (Pair pair : alike(open)) {
            if (!found.containsKey(pair.block()) && left.contains(pair.row())) {
                match(pair.block(), pair.row());
            }
        }
    }

    private List<Pair> alike(List<Block> open) {
        List<Likeness> words = left.stream()
                .map(row -> Likeness.to(String.valueOf(row.source())))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Block block : open) {
            Likeness likeness = Likeness.to(block.text());
            for (int i = 0; i < left.size(); i++) {
                boolean sameKind = left.get(i).kind() == block.kind();
                double common = sameKind ? likeness.with(words.get(i)) : 0;
                if (common >= ALIKE) {
                    pairs.add(new Pair(block, left.get(i), common));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    /** A block takes the row behind that of its predecessor; a headline and its like, of which there is one, any. */
    private void matchNeighbours() {
        @Nullable Segment before = null;
        for (Block block : blocks) {
            Segment row = found.get(block);
            if (row == null) {
                row = follower(before, block.kind());
                if (row != null) {
                    match(block, row);
                }
            }
            before = row != null ? row : before;
        }
    }

    private @Nullable Segment follower(@Nullable Segment before, BlockKind kind) {
        int next = before == null ? 0 : rows.indexOf(before) + 1;
        if (next < rows.size() && rows.get(next).kind() == kind && left.contains(rows.get(next))) {
            return rows.get(next);
        }
        boolean single = rows.stream().filter(row -> row.kind() == kind).count() == 1
                && blocks.stream().filter(block -> block.kind() == kind).count() == 1;
        return single
                ? left.stream().filter(row -> row.kind() == kind).findFirst().orElse(null)
                : null;
    }

    /** The blocks in the article's order. */
    List<Match> matches() {
        return blocks.stream().map(block -> new Match(block, found.get(block))).toList();
    }

    /** The blocks that are new, or whose text is. */
    List<Block> altered() {
        return matches().stream()
                .filter(match -> !match.isUnchanged())
                .map(Match::block)
                .toList();
    }

    /** Rows whose block the new version no longer has. */
    List<Segment> gone() {
        return List.copyOf(left);
    }

    /** Rows whose English the new version no longer has: it is another one, or gone. */
    List<Segment> outdated() {
        List<Segment> outdated = new ArrayList<>(left);
        for (Match match : matches()) {
            if (match.row() != null && !match.isUnchanged()) {
                outdated.add(match.row());
            }
        }
        return outdated;
    }
}
