package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.InlineText;
import org.dragoman.translation.RequestedBlock;
import org.springframework.stereotype.Component;

/** Finds the glossary's terms in the blocks that are to be translated. */
@Component
public class TermFinding {

    public TranslationWork find(TranslationWork work) {
        List<RequestedBlock> requested =
                work.blocks().stream().map(block -> requested(block, work)).toList();
        return work.withRequested(requested);
    }

    private static RequestedBlock requested(Block block, TranslationWork work) {
        String plain = InlineText.parse(block.text()).plain();
        return new RequestedBlock(
                block.kind(),
                block.text(),
                work.termBase()
                        .match(plain, work.draft().language(), work.article().desk()));
    }
}
