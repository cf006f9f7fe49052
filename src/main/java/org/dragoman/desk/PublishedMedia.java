package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.Markup;
import org.dragoman.article.Media;
import org.dragoman.article.MediaLimits;
import org.dragoman.language.LanguageTag;
import org.dragoman.quality.MediaRights;
import org.dragoman.review.Segment;
import org.springframework.stereotype.Component;

/**
 * Which pictures go with a publication: not those whose rights exclude the language or where it is published, nor those
 * whose every row the desk cut.
 */
@Component
class PublishedMedia {

    private final MediaRights rights;

    PublishedMedia(MediaRights rights) {
        this.rights = rights;
    }

    /** What the publication keeps of what belongs to the article beside its text. */
    ArticleDetails of(ArticleDetails details, LanguageTag language, List<Segment> rows) {
        List<Media> shown = details.media().stream()
                .filter(media -> rights.refusal(MediaLimits.of(media), language) == null && !isCut(media, rows))
                .map(Media::withoutOriginal)
                .toList();
        return new ArticleDetails(details.rights(), details.keywords(), shown, details.related());
    }

    private static boolean isCut(Media media, List<Segment> rows) {
        List<Segment> own = rows.stream()
                .filter(row -> media.id().equals(Markup.mediaOf(row.markup())))
                .toList();
        return !own.isEmpty() && own.stream().noneMatch(Segment::isShown);
    }

    /** Whether the row is published: it counts, and the picture it belongs to is shown. */
    static boolean isPublished(Segment row, ArticleDetails published) {
        String media = Markup.mediaOf(row.markup());
        return row.isShown()
                && (media == null
                        || published.media().stream().anyMatch(one -> one.id().equals(media)));
    }

    /** A sentence for each picture that its rights keep out. */
    List<String> refusals(ArticleDetails details, LanguageTag language) {
        List<String> sentences = new ArrayList<>();
        details.media().stream()
                .map(media -> rights.refusal(MediaLimits.of(media), language))
                .filter(Objects::nonNull)
                .forEach(sentences::add);
        return sentences;
    }
}
