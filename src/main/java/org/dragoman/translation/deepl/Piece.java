package org.dragoman.translation.deepl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.RequestedBlock;
import org.jspecify.annotations.Nullable;

/** One text under way: the blocks of the article that read the same, and what it has cost so far. */
final class Piece {

    private final RequestedBlock block;
    private final WireText wire;
    private final List<Integer> indexes = new ArrayList<>();
    private int billed;

    Piece(RequestedBlock block, WireText wire) {
        this.block = block;
        this.wire = wire;
    }

    /** The same blocks with their terms as plain words. */
    Piece unprotected() {
        Piece piece = new Piece(block, WireText.of(block, false));
        piece.indexes.addAll(indexes);
        piece.billed = billed;
        return piece;
    }

    void addIndex(int index) {
        indexes.add(index);
    }

    void bill(int characters) {
        billed += characters;
    }

    boolean isBilled() {
        return billed > 0;
    }

    RequestedBlock block() {
        return block;
    }

    WireText wire() {
        return wire;
    }

    /** The result for each block; the first bears the cost. */
    Map<Integer, BlockResult> results(@Nullable String text, @Nullable String trouble) {
        Map<Integer, BlockResult> results = new TreeMap<>();
        for (int index : indexes) {
            results.put(index, new BlockResult(text, results.isEmpty() ? billed : 0, trouble));
        }
        return results;
    }
}
