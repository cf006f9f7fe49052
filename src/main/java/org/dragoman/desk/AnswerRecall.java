package org.dragoman.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.CreditLines;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.Engines;
import org.dragoman.translation.PaidAnswers;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what needs no engine: what is never translated, credit lines, and answers that were paid for before. */
@Component
public class AnswerRecall {

    private final Engines engines;
    private final PaidAnswers answers;

    AnswerRecall(Engines engines, PaidAnswers answers) {
        this.engines = engines;
        this.answers = answers;
    }

    public TranslationWork recall(TranslationWork work) {
        Optional<TranslationEngine> engine =
                engines.named(String.valueOf(work.draft().engine()));
        LanguageTag target = work.draft().language();
        List<@Nullable BlockResult> results = new ArrayList<>();
        int saved = 0;
        for (int i = 0; i < work.requested().size(); i++) {
            RequestedBlock block = work.requested().get(i);
            Optional<String> known = withoutEngine(block, target);
            if (known.isEmpty()) {
                Instant since = since(work, work.blocks().get(i));
                known = engine.flatMap(asked -> answers.recall(asked, target, block, since));
                saved += known.isPresent()
                        ? block.text().codePointCount(0, block.text().length())
                        : 0;
            }
            results.add(known.map(text -> new BlockResult(text, 0, null)).orElse(null));
        }
        return work.withResults(results, saved);
    }

    private static Instant since(TranslationWork work, Block block) {
        Instant askedAfresh = work.draft().askedAfresh();
        return askedAfresh != null && work.afresh().contains(block) ? askedAfresh : Instant.EPOCH;
    }

    private Optional<String> withoutEngine(RequestedBlock block, LanguageTag target) {
        if (block.kind() == BlockKind.OPAQUE) {
            return Optional.of(block.text());
        }
        return block.kind() == BlockKind.BYLINE || block.kind() == BlockKind.CREDIT
                ? CreditLines.translate(block, target)
                : Optional.empty();
    }
}
