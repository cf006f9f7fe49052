package org.dragoman.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.article.Block;
import org.dragoman.glossary.TermBase;
import org.dragoman.jobs.Fence;
import org.dragoman.review.Draft;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.RequestedBlock;
import org.jspecify.annotations.Nullable;

/**
 * A translate job on its way through the route: the blocks that need the machine, and what each step adds.
 *
 * @param job null when nobody keeps the draft and somebody waits for it instead
 * @param blocks what the draft has no machine text for yet
 * @param afresh those of them for which the engine is asked past what it answered before the draft asked afresh
 * @param termBase the terms in force when it began
 * @param requested the blocks with their terms, in the same order; empty before the terms were looked up
 * @param results in the same order, null where there is none yet
 * @param saved source characters that earlier answers served
 * @param stop why the engine did not deliver; null when it did or was not needed
 */
public record TranslationWork(
        @Nullable Fence job,
        Draft draft,
        Article article,
        List<Block> blocks,
        Set<Block> afresh,
        TermBase termBase,
        List<RequestedBlock> requested,
        List<@Nullable BlockResult> results,
        int saved,
        @Nullable EngineAnswer stop) {

    public TranslationWork {
        blocks = List.copyOf(blocks);
        afresh = Set.copyOf(afresh);
        requested = List.copyOf(requested);
        results = Collections.unmodifiableList(new ArrayList<>(results));
    }

    /** The job, of work that has one. */
    @Override
    public Fence job() {
        return Objects.requireNonNull(job);
    }

    /** Whether every block has its result. */
    public boolean isTranslated() {
        return stop == null && !results.contains(null);
    }

    /** Whether the engine is needed: some block has no result yet. */
    public boolean isOpen() {
        return results.contains(null);
    }

    TranslationWork withRequested(List<RequestedBlock> found) {
        return new TranslationWork(
                job,
                draft,
                article,
                blocks,
                afresh,
                termBase,
                found,
                Collections.<@Nullable BlockResult>nCopies(found.size(), null),
                saved,
                stop);
    }

    TranslationWork withResults(List<@Nullable BlockResult> delivered, int savedCharacters) {
        return new TranslationWork(
                job, draft, article, blocks, afresh, termBase, requested, delivered, savedCharacters, stop);
    }

    TranslationWork stopped(EngineAnswer answer) {
        return new TranslationWork(job, draft, article, blocks, afresh, termBase, requested, results, saved, answer);
    }

    /** The same, with what stopped it forgotten. */
    TranslationWork goingOn() {
        return new TranslationWork(job, draft, article, blocks, afresh, termBase, requested, results, saved, null);
    }

    int billedCharacters() {
        int billed = 0;
        for (BlockResult result : results) {
            billed += result == null ? 0 : result.billedCharacters();
        }
        return billed;
    }
}
