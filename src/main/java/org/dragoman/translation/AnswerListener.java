package org.dragoman.translation;

import java.util.Map;
import org.dragoman.translation.EngineAnswer.BlockResult;

/** Keeps what an engine delivers before the next is asked for, so that nothing already paid is lost to a later fault. */
@FunctionalInterface
public interface AnswerListener {

    /**
     * @param results by the block's index in the request; an index comes once a call. One without text only says what was
     *     billed: the block is asked for again unless the call ends as {@code Translated}
     */
    void received(Map<Integer, BlockResult> results);
}
