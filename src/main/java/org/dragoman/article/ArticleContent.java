package org.dragoman.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a newsroom's file: the blocks in their order, and the facts the file states about itself.
 *
 * @param uri the publisher's identifier
 * @param source who published it, as the page says: {@code DW}
 * @param published the page's own date line, as written; it never orders versions
 * @param modified when the publisher last changed it; orders versions
 * @param urgency 1 (flash) to 9
 * @param details rights, keywords, media
 * @param language what the file says its text is in, as it is written there
 */
public record ArticleContent(
        @Nullable String uri,
        @Nullable String slug,
        @Nullable String source,
        @Nullable String published,
        @Nullable Instant modified,
        @Nullable Integer urgency,
        @Nullable Instant embargo,
        List<Block> blocks,
        ArticleDetails details,
        @Nullable String language) {

    public ArticleContent {
        blocks = List.copyOf(blocks);
    }

    /** The same, with what the file says its language is. */
    public ArticleContent in(@Nullable String stated) {
        return new ArticleContent(uri, slug, source, published, modified, urgency, embargo, blocks, details, stated);
    }

    /** The headline's text, which every article that was read has. */
    public String headline() {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .map(Block::text)
                .findFirst()
                .orElseThrow();
    }
}
