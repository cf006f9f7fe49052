package org.dragoman.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.audit.History;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.Publications;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.dragoman.review.Drafts;
import org.dragoman.review.SkippedLanguages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to an article as a whole, with all its drafts and publications. */
@Component
public class ArticleActions {

    /** What a person has translated wholly by asking for the language by name. */
    private static final Set<DraftState> NOT_WANTED = EnumSet.of(DraftState.REJECTED, DraftState.WITHDRAWN);

    private final Articles articles;
    private final Drafts drafts;
    private final SkippedLanguages skipped;
    private final DraftPlanning planning;
    private final Publications publications;
    private final History history;

    ArticleActions(
            Articles articles,
            Drafts drafts,
            SkippedLanguages skipped,
            DraftPlanning planning,
            Publications publications,
            History history) {
        this.articles = articles;
        this.drafts = drafts;
        this.skipped = skipped;
        this.planning = planning;
        this.publications = publications;
        this.history = history;
    }

    /** Adds languages; one that was rejected, skipped or only offered is translated, for somebody asks for it by name. */
    @Transactional
    public List<Draft> addLanguages(String id, List<LanguageTag> languages, String person) {
        Article article = articles.lockExisting(id);
        if (articles.isWithdrawn(id)) {
            throw Refusal.conflict("The article is withdrawn; it gets no more translations.");
        }
        languages.forEach(language -> refuseUnlessAllowed(article, language));
        for (LanguageTag language : languages) {
            skipped.revive(id, language);
            Draft draft = drafts.create(id, language, article.version());
            if (draft.run() == 0 || draft.offer() || NOT_WANTED.contains(draft.state())) {
                planning.take(article, draft);
                history.record(id, draft.key(), person, "language added", language.value());
            }
        }
        return drafts.ofArticle(id);
    }

    private static void refuseUnlessAllowed(Article article, LanguageTag language) {
        String refusal = article.details().rights().refusalOf(language);
        if (refusal != null) {
            throw Refusal.conflict(refusal);
        }
    }

    /** Takes the article back everywhere: its drafts, what waits, what is published. Doing it again changes nothing. */
    @Transactional
    public Withdrawal withdrawArticle(Withdrawal asked) {
        articles.lockExisting(asked.article());
        if (articles.withdraw(asked.article())) {
            history.record(asked.article(), null, asked.person(), "withdrawn", null);
        }
        new ArrayList<>(drafts.ofArticle(asked.article())).forEach(draft -> withdraw(draft, asked.person()));
        return asked;
    }

    /** Takes one language back. Doing it again changes nothing. */
    @Transactional
    public Withdrawal withdrawLanguage(Withdrawal asked) {
        articles.lockExisting(asked.article());
        LanguageTag language = Objects.requireNonNull(asked.language());
        Draft draft = drafts.find(asked.article(), language)
                .orElseThrow(() -> Refusal.notFound("The article has no translation into " + language + "."));
        withdraw(draft, asked.person());
        return asked;
    }

    private void withdraw(Draft draft, String person) {
        if (draft.state() != DraftState.WITHDRAWN) {
            planning.removeJob(draft);
            drafts.enter(draft.id(), DraftState.WITHDRAWN);
            drafts.setClaim(draft.id(), null);
            history.record(draft.article(), draft.key(), person, "withdrawn", null);
        }
        publications.withdraw(draft.article(), draft.language(), null);
    }
}
