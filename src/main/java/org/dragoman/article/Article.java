package org.dragoman.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An English article as it stands in one version.
 *
 * @param id Dragoman's key, {@code [a-z0-9-]{1,80}}, safe in paths and file names
 * @param uri the publisher's identifier, null when it gave none
 * @param version from 1, raised by every change of the content
 * @param desk the desk whose rules and glossaries apply
 * @param urgency 1 (flash) to 9; 5 unless said otherwise
 * @param embargo nothing is delivered before
 * @param modified what orders arrivals: the publisher's time of change, or the arrival
 * @param details rights, keywords, media
 */
public record Article(
        String id,
        @Nullable String uri,
        int version,
        String desk,
        @Nullable String slug,
        @Nullable String source,
        @Nullable String published,
        int urgency,
        @Nullable Instant embargo,
        Instant modified,
        List<Block> blocks,
        ArticleDetails details) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    public String headline() {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .map(Block::text)
                .findFirst()
                .orElse(id);
    }
}
