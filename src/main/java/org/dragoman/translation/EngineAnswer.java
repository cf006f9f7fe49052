package org.dragoman.translation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request to an engine. */
public sealed interface EngineAnswer {

    /**
     * Every block has its result, in the request's order.
     *
     * @param texts as many as blocks were asked for
     */
    record Translated(List<BlockResult> texts) implements EngineAnswer {

        public Translated {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Try again, not before then.
     *
     * @param attempt whether it counts as a failed attempt: a fault does, being told to wait does not
     */
    record Deferred(Instant until, String reason, boolean attempt) implements EngineAnswer {}

    /** It did a part of a long text and leaves its place to what waits; the rest may be asked for at once. */
    record GaveWay() implements EngineAnswer {}

    /** The engine cannot work for anybody until somebody acts or it comes back. */
    record Paused(HeldCode code, String reason) implements EngineAnswer {}

    /**
     * One block's result.
     *
     * @param text XML text with numbered tags; null when the engine could not deliver it whole
     * @param billedCharacters source code points the engine charged for it
     * @param trouble why the text is null
     */
    record BlockResult(
            @Nullable String text,
            int billedCharacters,
            @Nullable String trouble) {}
}
