package org.dragoman.desk;

import java.util.List;
import org.dragoman.access.Accounts;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.Articles;
import org.dragoman.review.Draft;
import org.springframework.stereotype.Component;

/** To whom a draft may be sent back: those who may edit it. */
@Component
class Recipients {

    private final Accounts accounts;
    private final Articles articles;

    Recipients(Accounts accounts, Articles articles) {
        this.accounts = accounts;
        this.articles = articles;
    }

    /** Their names, in order. */
    List<String> of(Draft draft) {
        String desk = articles.find(draft.article()).orElseThrow().desk();
        return accounts.all().stream()
                .filter(person -> person.may(Right.EDITOR, draft.language(), desk))
                .map(Person::name)
                .toList();
    }

    /**
     * @throws Refusal when there is nobody of that name who may edit the draft
     */
    void require(Draft draft, String name) {
        if (!of(draft).contains(name)) {
            throw Refusal.badRequest("Nobody of the name \"" + name + "\" edits "
                    + draft.language().englishName()
                    + " drafts of this desk; choose one who does, or send it back to anybody.");
        }
    }
}
