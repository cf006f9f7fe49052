package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleVersion;
import org.dragoman.article.Block;
import org.dragoman.article.InlineText;
import org.dragoman.article.Keyword;
import org.dragoman.article.RelatedItem;
import org.dragoman.article.Rights;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.jspecify.annotations.Nullable;

/**
 * An article as the API answers it.
 *
 * @param skipped languages its desk does not translate it into
 */
record ArticleAnswer(
        String id,
        @Nullable String uri,
        int version,
        String state,
        String desk,
        @Nullable String slug,
        @Nullable String source,
        @Nullable String published,
        int urgency,
        @Nullable Instant embargo,
        Instant modified,
        List<BlockAnswer> blocks,
        Rights rights,
        List<Keyword> keywords,
        List<MediaAnswer> media,
        List<RelatedItem> related,
        List<VersionAnswer> versions,
        List<TranslationAnswer> translations,
        List<String> skipped) {

    /**
     * @param media the picture or film it belongs to
     */
    record BlockAnswer(
            String id, String kind, String text, @Nullable String media) {

        static BlockAnswer of(Block block) {
            return new BlockAnswer(block.id(), block.kind().wireName(), block.text(), block.media());
        }
    }

    record VersionAnswer(int version, Instant modified, Instant arrived, String sha256) {}

    /** A language of the article and where its draft stands. */
    record TranslationAnswer(String language, String state, String draft) {

        static TranslationAnswer of(Draft draft) {
            return new TranslationAnswer(draft.language().value(), draft.state().wireName(), draft.key());
        }

        static List<TranslationAnswer> of(List<Draft> drafts) {
            return drafts.stream().map(TranslationAnswer::of).toList();
        }
    }

    /** What became of an arrival. */
    record Taken(
            String id,
            @Nullable String uri,
            int version,
            String status,
            @Nullable String reason,
            List<TranslationAnswer> translations) {

        /** Why nothing changed, or why it is translated into nothing. */
        private static @Nullable String reason(TakenArticle taken) {
            String unchanged = taken.reception().reason();
            Rights rights = taken.reception().article().details().rights();
            return unchanged == null ? rights.refusal() : unchanged;
        }

        static Taken of(TakenArticle taken) {
            Article article = taken.reception().article();
            return new Taken(
                    article.id(),
                    article.uri(),
                    article.version(),
                    taken.reception().status().wireName(),
                    reason(taken),
                    TranslationAnswer.of(taken.drafts()));
        }
    }

    record Entry(
            String id,
            @Nullable String uri,
            int version,
            String desk,
            String headline,
            int urgency,
            Instant modified,
            List<TranslationAnswer> translations) {

        static Entry of(Article article, List<Draft> drafts) {
            return new Entry(
                    article.id(),
                    article.uri(),
                    article.version(),
                    article.desk(),
                    InlineText.parse(article.headline()).plain(),
                    article.urgency(),
                    article.modified(),
                    TranslationAnswer.of(drafts));
        }
    }

    record Listing(List<Entry> articles, @Nullable String next, int total) {}

    static ArticleAnswer of(
            Article article,
            boolean withdrawn,
            List<ArticleVersion> versions,
            List<Draft> drafts,
            List<LanguageTag> skipped) {
        return new ArticleAnswer(
                article.id(),
                article.uri(),
                article.version(),
                withdrawn ? "withdrawn" : "live",
                article.desk(),
                article.slug(),
                article.source(),
                article.published(),
                article.urgency(),
                article.embargo(),
                article.modified(),
                article.blocks().stream().map(BlockAnswer::of).toList(),
                article.details().rights(),
                article.details().keywords(),
                article.details().media().stream().map(MediaAnswer::of).toList(),
                article.details().related(),
                versions.stream()
                        .map(version -> new VersionAnswer(
                                version.version(), version.modified(), version.arrived(), version.sha256()))
                        .toList(),
                TranslationAnswer.of(drafts),
                skipped.stream().map(LanguageTag::value).toList());
    }
}
