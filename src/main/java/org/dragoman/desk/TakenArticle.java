package org.dragoman.desk;

import java.util.List;
import org.dragoman.article.Reception;
import org.dragoman.review.Draft;

/** What became of an arrival, and the drafts of its article; all of it is durable. */
public record TakenArticle(Reception reception, List<Draft> drafts) {

    public TakenArticle {
        drafts = List.copyOf(drafts);
    }
}
