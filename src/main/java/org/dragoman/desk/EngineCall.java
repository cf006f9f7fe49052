package org.dragoman.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.Engines;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.Ledger;
import org.dragoman.translation.PaidAnswers;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationEngine;
import org.dragoman.translation.TranslationRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the engine for the blocks that have no result yet. What it delivers is stored and entered in the ledger before
 * anything else happens to it, both or neither; no transaction is open while the engine works.
 */
@Component
public class EngineCall {

    private final Engines engines;
    private final PaidAnswers answers;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    EngineCall(Engines engines, PaidAnswers answers, Ledger ledger, TransactionTemplate transaction) {
        this.engines = engines;
        this.answers = answers;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    public TranslationWork translate(TranslationWork work) throws InterruptedException {
        Optional<TranslationEngine> engine =
                engines.named(String.valueOf(work.draft().engine()));
        if (engine.isEmpty()) {
            return work.stopped(new EngineAnswer.Paused(
                    HeldCode.NO_ENGINE,
                    "The engine " + work.draft().engine() + " is not configured any more; retranslate the draft."));
        }
        return translate(work, engine.get());
    }

    private TranslationWork translate(TranslationWork work, TranslationEngine engine) throws InterruptedException {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < work.results().size(); i++) {
            if (work.results().get(i) == null) {
                open.add(i);
            }
        }
        List<RequestedBlock> blocks =
                open.stream().map(i -> work.requested().get(i)).toList();
        List<@Nullable BlockResult> results = new ArrayList<>(work.results());
        EngineAnswer answer = engine.translate(
                request(work, blocks),
                received -> transaction.executeWithoutResult(
                        status -> keep(work, engine, blocks, received, open, results)));
        TranslationWork delivered = work.withResults(results, work.saved());
        return answer instanceof EngineAnswer.Translated ? delivered : delivered.stopped(answer);
    }

    private void keep(
            TranslationWork work,
            TranslationEngine engine,
            List<RequestedBlock> blocks,
            Map<Integer, BlockResult> received,
            List<Integer> open,
            List<@Nullable BlockResult> results) {
        int billed = 0;
        for (Map.Entry<Integer, BlockResult> entry : inOneOrder(received, blocks)) {
            answers.keep(engine, work.draft().language(), blocks.get(entry.getKey()), entry.getValue());
            results.set(open.get(entry.getKey()), entry.getValue());
            billed += entry.getValue().billedCharacters();
        }
        ledger.enter(work.article().id(), work.article().desk(), work.draft().language(), engine.name(), billed, 0);
    }

    /** Two jobs that keep answers to the same texts take them in one order, so that neither waits for the other. */
    private static List<Map.Entry<Integer, BlockResult>> inOneOrder(
            Map<Integer, BlockResult> received, List<RequestedBlock> blocks) {
        return received.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, BlockResult> entry) ->
                                blocks.get(entry.getKey()).text())
                        .thenComparing(entry -> blocks.get(entry.getKey()).kind()))
                .toList();
    }

    private static TranslationRequest request(TranslationWork work, List<RequestedBlock> blocks) {
        return new TranslationRequest(
                work.draft().language(),
                blocks,
                context(work.article().blocks()),
                work.termBase()
                        .dictionary(work.article().desk(), null, work.draft().language()));
    }

    /** Headline and standfirst say what the article is about. */
    private static String context(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE || block.kind() == BlockKind.STANDFIRST)
                .map(block -> InlineText.parse(block.text()).plain())
                .collect(Collectors.joining("\n"));
    }
}
