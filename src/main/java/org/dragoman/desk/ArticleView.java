package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import org.dragoman.access.Person;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleVersion;
import org.dragoman.desk.MarkedText.Piece;
import org.dragoman.review.Draft;
import org.jspecify.annotations.Nullable;

/**
 * An article's page.
 *
 * @param versions newest first
 * @param history of it and its drafts, newest first
 */
record ArticleView(
        Article article,
        String headline,
        boolean withdrawn,
        List<BlockView> blocks,
        List<ArticleVersion> versions,
        List<Translation> translations,
        List<HistoryLine> history) {

    /** A block as it is shown: its text in pieces, never as markup. */
    record BlockView(String kind, String size, List<Piece> text) {}

    /** A language of the article and where it stands. */
    record Translation(Draft draft, Status status, @Nullable String hold) {

        static Translation of(Draft draft, Person reader, Instant now) {
            return new Translation(draft, Status.of(draft, draft.claimAt(now) != null), HoldSentence.of(draft, reader));
        }

        public @Nullable String engine() {
            return EngineName.ofDraft(draft.engine());
        }
    }

    /** An article in the list. */
    record Entry(Article article, String headline, boolean withdrawn, List<Translation> translations) {

        public boolean isBreaking() {
            return QueueRow.isBreaking(article.urgency());
        }
    }

    public boolean isBreaking() {
        return QueueRow.isBreaking(article.urgency());
    }

    public int billed() {
        return translations.stream()
                .mapToInt(translation -> translation.draft().billed())
                .sum();
    }
}
