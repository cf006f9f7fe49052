package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.translation.CreditLines;
import org.dragoman.translation.RequestedBlock;
import org.springframework.stereotype.Component;

/**
 * Finds the glossary's terms in the blocks that are to be translated. It reads the whole article, for a short form counts
 * only after the full one: "Pinkston" after "Daniel Pinkston".
 */
@Component
public class TermFinding {

    public TranslationWork find(TranslationWork work) {
        List<Block> all = work.article().blocks();
        List<List<TermOccurrence>> terms = work.termBase()
                .matchAll(
                        all.stream()
                                .map(block -> InlineText.parse(block.text()).plain())
                                .toList(),
                        work.draft().language(),
                        work.article().desk(),
                        null);
        List<RequestedBlock> requested = new ArrayList<>();
        for (Block block : work.blocks()) {
            List<TermOccurrence> told = CreditLines.translatedTerms(
                    block.kind(), InlineText.parse(block.text()).plain(), terms.get(all.indexOf(block)));
            requested.add(new RequestedBlock(block.kind(), block.text(), told));
        }
        return work.withRequested(requested);
    }
}
