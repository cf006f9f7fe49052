package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.TermOccurrence;
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
            requested.add(new RequestedBlock(block.kind(), block.text(), terms.get(all.indexOf(block))));
        }
        return work.withRequested(requested);
    }
}
