package org.dragoman.publishing;

import java.time.Instant;
import java.util.Objects;
import org.dragoman.article.ArticleDetails;
import org.jspecify.annotations.Nullable;

/**
 * The English article a publication was translated from, as it stood when it was approved.
 *
 * @param id Dragoman's key, {@code [a-z0-9-]{1,80}}
 * @param uri the publisher's identifier, null when it gave none
 * @param version the version of the article that was translated
 * @param source who published it: {@code DW}
 * @param published the page's own date line, as written
 * @param urgency 1 (flash) to 9
 * @param embargo nothing is shown or delivered before
 * @param headline the English headline as XML text, see {@link org.dragoman.article.InlineText}
 * @param sha256 hash of the source's content, in hex
 * @param details rights, keywords, and the media that may be shown in the language; not as they came
 */
public record SourceArticle(
        String id,
        @Nullable String uri,
        int version,
        String desk,
        @Nullable String slug,
        @Nullable String source,
        @Nullable String published,
        int urgency,
        @Nullable Instant embargo,
        String headline,
        String sha256,
        ArticleDetails details) {

    public SourceArticle {
        // publications that were approved before there were any
        details = Objects.requireNonNullElse(details, ArticleDetails.NONE);
    }

    SourceArticle withEmbargo(@Nullable Instant other) {
        return new SourceArticle(
                id, uri, version, desk, slug, source, published, urgency, other, headline, sha256, details);
    }
}
