package org.dragoman.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleQuery;
import org.dragoman.article.Articles;
import org.dragoman.desk.ArticleAnswer.TranslationAnswer;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Drafts;
import org.dragoman.review.SkippedLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** English articles: handed in, shown, given more languages, withdrawn. */
@RestController
@RequestMapping("/api/articles")
class ArticlesController {

    private static final List<String> STATES = List.of("live", "withdrawn");

    private final Articles articles;
    private final Drafts drafts;
    private final SkippedLanguages skipped;
    private final ArticleActions actions;
    private final Routes routes;

    ArticlesController(
            Articles articles, Drafts drafts, SkippedLanguages skipped, ArticleActions actions, Routes routes) {
        this.articles = articles;
        this.drafts = drafts;
        this.skipped = skipped;
        this.actions = actions;
        this.routes = routes;
    }

    /** Takes an article; answers when it, its drafts and their jobs are durable. */
    @PostMapping
    ResponseEntity<ArticleAnswer.Taken> take(@AuthenticationPrincipal Person person, HttpServletRequest request)
            throws IOException {
        // whose article it is shows when it was read
        person.require(Right.INTAKE, null, request.getParameter("desk"));
        TakenArticle taken = routes.takeArticle(new ArticleUpload(request, person).submission());
        URI location = URI.create("/api/articles/" + taken.reception().article().id());
        return ResponseEntity.accepted().location(location).body(ArticleAnswer.Taken.of(taken));
    }

    @GetMapping
    ArticleAnswer.Listing list(
            @RequestParam(required = false) @Nullable String uri,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int size = PageSize.of(limit);
        int offset = PageSize.offset(after);
        if (state != null && !STATES.contains(state)) {
            throw Refusal.badRequest(
                    "\"" + state + "\" is no state of an article; one of: " + String.join(", ", STATES) + ".");
        }
        ArticleQuery query = new ArticleQuery(uri, desk, state, q, size, offset);
        List<ArticleAnswer.Entry> entries = articles.list(query).stream()
                .map(article -> ArticleAnswer.Entry.of(article, drafts.ofArticle(article.id())))
                .toList();
        int total = articles.count(query);
        String next =
                offset + entries.size() < total && !entries.isEmpty() ? String.valueOf(offset + entries.size()) : null;
        return new ArticleAnswer.Listing(entries, next, total);
    }

    @GetMapping("/{id}")
    ArticleAnswer show(@PathVariable String id) {
        Article article = articles.find(id).orElseThrow(() -> noArticle(id));
        return ArticleAnswer.of(
                article, articles.isWithdrawn(id), articles.versions(id), drafts.ofArticle(id), skipped.ofArticle(id));
    }

    /** More languages for an article, whatever the desk's rule says. */
    record MoreLanguages(@Nullable List<String> languages) {}

    @PostMapping("/{id}/translations")
    List<TranslationAnswer> addLanguages(
            @AuthenticationPrincipal Person person, @PathVariable String id, @RequestBody MoreLanguages wanted) {
        Article article = articles.find(id).orElseThrow(() -> noArticle(id));
        List<LanguageTag> languages =
                wanted.languages() == null ? List.of() : RequestedLanguages.of(wanted.languages());
        if (languages.isEmpty()) {
            throw Refusal.badRequest("Say which languages: {\"languages\":[\"es\",\"ca\"]}.");
        }
        languages.forEach(language -> person.require(Right.EDITOR, language, article.desk()));
        return TranslationAnswer.of(actions.addLanguages(id, languages, person.name()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(@AuthenticationPrincipal Person person, @PathVariable String id) {
        Article article = articles.find(id).orElseThrow(() -> noArticle(id));
        requireMayWithdraw(person, article);
        routes.withdraw(Withdrawal.ofArticle(id, person.name()));
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/{id}/translations/{language}")
    ResponseEntity<Void> withdrawLanguage(
            @AuthenticationPrincipal Person person, @PathVariable String id, @PathVariable String language) {
        Article article = articles.find(id).orElseThrow(() -> noArticle(id));
        requireMayWithdraw(person, article);
        routes.withdraw(new Withdrawal(id, RequestedLanguages.one(language), person.name()));
        return ResponseEntity.accepted().build();
    }

    /** Whoever hands articles in may take them back, and so may the desk's chief. */
    static void requireMayWithdraw(Person person, Article article) {
        if (!person.may(Right.INTAKE, null, article.desk())) {
            person.require(Right.CHIEF, null, article.desk());
        }
    }

    private static Refusal noArticle(String id) {
        return Refusal.notFound("There is no article \"" + id + "\"; GET /api/articles lists them.");
    }
}
