package org.dragoman.desk;

import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.Articles;
import org.dragoman.review.Draft;
import org.dragoman.review.OpenedDrafts;
import org.springframework.stereotype.Component;

/** Rights over a draft hold for its language and its article's desk. */
@Component
class DraftAccess {

    private final OpenedDrafts drafts;
    private final Articles articles;

    DraftAccess(OpenedDrafts drafts, Articles articles) {
        this.drafts = drafts;
        this.articles = articles;
    }

    /**
     * Drafts are read by those who work on them, keep their terms or answer for their desk.
     *
     * @throws org.dragoman.access.NotAllowed when the person is none of them
     */
    void requireReader(Person person) {
        if (!isReader(person)) {
            person.require(Right.EDITOR);
        }
    }

    boolean isReader(Person person) {
        return person.may(Right.EDITOR) || person.may(Right.TRANSLATOR) || person.may(Right.CHIEF);
    }

    boolean may(Person person, Right right, String key) {
        Draft draft = drafts.find(key);
        return person.may(right, draft.language(), desk(draft));
    }

    /**
     * @throws org.dragoman.access.NotAllowed when the person lacks the right for this draft
     */
    void require(Person person, Right right, String key) {
        Draft draft = drafts.find(key);
        person.require(right, draft.language(), desk(draft));
    }

    private String desk(Draft draft) {
        return articles.find(draft.article()).orElseThrow().desk();
    }
}
