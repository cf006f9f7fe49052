package org.dragoman.article;

import java.util.List;

/** What belongs to an article beside its text. */
public record ArticleDetails(Rights rights, List<Keyword> keywords, List<Media> media, List<RelatedItem> related) {

    public static final ArticleDetails NONE = new ArticleDetails(Rights.NONE, List.of(), List.of(), List.of());

    public ArticleDetails {
        keywords = List.copyOf(keywords);
        media = List.copyOf(media);
        related = List.copyOf(related);
    }

    public ArticleDetails(Rights rights, List<Keyword> keywords, List<Media> media) {
        this(rights, keywords, media, List.of());
    }

    /** What is content like the text: another picture or right makes a new version, another keyword does not. */
    ArticleDetails content() {
        return new ArticleDetails(
                rights, List.of(), media.stream().map(Media::withoutOriginal).toList());
    }
}
