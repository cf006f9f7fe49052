package org.dragoman.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleQuery;
import org.dragoman.article.Articles;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.audit.History;
import org.dragoman.desk.ArticleView.BlockView;
import org.dragoman.desk.ArticleView.Translation;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Drafts;
import org.dragoman.review.RowNames;
import org.dragoman.review.SkippedLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The articles: what came in, and what became of each in its languages. */
@DeskPage
class ArticlePages {

    private static final int PAGE = 50;

    private final Articles articles;
    private final Drafts drafts;
    private final SkippedLanguages skipped;
    private final ArticleActions actions;
    private final Routes routes;
    private final History history;
    private final Clock clock;

    ArticlePages(
            Articles articles,
            Drafts drafts,
            SkippedLanguages skipped,
            ArticleActions actions,
            Routes routes,
            History history,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.skipped = skipped;
        this.actions = actions;
        this.routes = routes;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/articles")
    String list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String words = q == null || q.isBlank() ? null : q.strip();
        int offset = PageSize.offset(after);
        ArticleQuery query = new ArticleQuery(null, null, null, words, PAGE, offset);
        List<ArticleView.Entry> entries = articles.list(query).stream()
                .map(article -> entry(article, person))
                .toList();
        int total = articles.count(query);
        int last = offset + entries.size();
        model.addAttribute("entries", entries);
        model.addAttribute("words", words);
        model.addAttribute("total", total);
        model.addAttribute("first", offset + 1);
        model.addAttribute("last", last);
        model.addAttribute("next", last < total && !entries.isEmpty() ? link(words, last) : null);
        return "articles";
    }

    private static String link(@Nullable String words, int after) {
        return UriComponentsBuilder.fromPath("/articles")
                .queryParam("q", "{q}")
                .queryParam("after", after)
                .encode()
                .buildAndExpand(Map.of("q", words == null ? "" : words))
                .toUriString();
    }

    private ArticleView.Entry entry(Article article, Person person) {
        return new ArticleView.Entry(
                article,
                MarkedText.plain(article.headline()),
                articles.isWithdrawn(article.id()),
                translations(article.id(), person));
    }

    private List<Translation> translations(String article, Person person) {
        Instant now = clock.instant();
        return drafts.ofArticle(article).stream()
                .map(draft -> Translation.of(draft, person, now))
                .toList();
    }

    @GetMapping("/articles/{id}")
    String article(@AuthenticationPrincipal Person person, @PathVariable String id, Model model) {
        Article article = find(id);
        model.addAttribute(
                "view",
                new ArticleView(
                        article,
                        MarkedText.plain(article.headline()),
                        articles.isWithdrawn(id),
                        article.blocks().stream().map(ArticlePages::block).toList(),
                        newestFirst(articles.versions(id)),
                        translations(id, person),
                        HistoryLines.newestFirst(history.ofArticle(id), drafts.ofArticle(id), person)));
        model.addAttribute(
                "mayWithdraw",
                person.may(Right.INTAKE, null, article.desk()) || person.may(Right.CHIEF, null, article.desk()));
        model.addAttribute("skipped", skipped.ofArticle(id));
        model.addAttribute("mayAdd", person.may(Right.EDITOR, null, article.desk()));
        return "article";
    }

    private static BlockView block(Block block) {
        return new BlockView(
                RowNames.of(block.kind()),
                block.kind() == BlockKind.HEADLINE ? "h1" : "",
                MarkedText.of(block.text(), block.markup(), List.of()));
    }

    /** Takes the article back everywhere. */
    @PostMapping("/articles/{id}/withdraw")
    String withdraw(@AuthenticationPrincipal Person person, @PathVariable String id, RedirectAttributes redirect) {
        ArticlesController.requireMayWithdraw(person, find(id));
        routes.withdraw(Withdrawal.ofArticle(id, person.name()));
        redirect.addFlashAttribute("message", "The article is withdrawn; publishing systems that have it are told.");
        return "redirect:/articles/" + id;
    }

    /** Adds languages, whatever the desk's rule says. */
    @PostMapping("/articles/{id}/languages")
    String addLanguages(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestParam String languages,
            RedirectAttributes redirect) {
        Article article = find(id);
        List<LanguageTag> wanted = RequestedLanguages.of(languages);
        if (wanted.isEmpty()) {
            throw Refusal.badRequest("Say which languages, such as es,ca.");
        }
        wanted.forEach(language -> person.require(Right.EDITOR, language, article.desk()));
        actions.addLanguages(id, wanted, person.name());
        redirect.addFlashAttribute("message", "Added; the drafts are on their way.");
        return "redirect:/articles/" + id;
    }

    private Article find(String id) {
        return articles.find(id)
                .orElseThrow(() -> Refusal.notFound("There is no article \"" + id + "\"; the list has them all."));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
