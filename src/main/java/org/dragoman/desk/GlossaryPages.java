package org.dragoman.desk;

import java.util.List;
import org.dragoman.glossary.Domain;
import org.dragoman.glossary.Glossaries;
import org.dragoman.glossary.GlossaryProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The glossaries in force, to look terms up, and what is wrong in their files. */
@DeskPage
class GlossaryPages {

    private static final int PAGE = 100;

    private final Glossaries glossaries;

    GlossaryPages(Glossaries glossaries) {
        this.glossaries = glossaries;
    }

    @GetMapping("/glossaries")
    String list(Model model) {
        model.addAttribute("domains", List.copyOf(glossaries.base().domains()));
        model.addAttribute("problems", glossaries.check());
        return "glossaries";
    }

    @GetMapping("/glossaries/{name}")
    String domain(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Domain domain = glossaries
                .base()
                .domain(name)
                .orElseThrow(() ->
                        Refusal.notFound("There is no domain \"" + name + "\" in force; /glossaries lists them."));
        String words = q == null || q.isBlank() ? null : q.strip();
        GlossaryView view = GlossaryView.of(domain, words);
        int first = Math.min(PageSize.offset(after), view.rows().size());
        int last = Math.min(first + PAGE, view.rows().size());
        model.addAttribute("domains", List.copyOf(glossaries.base().domains()));
        model.addAttribute("view", view);
        model.addAttribute("rows", view.rows().subList(first, last));
        model.addAttribute("words", words);
        model.addAttribute("first", first + 1);
        model.addAttribute("last", last);
        model.addAttribute("next", last < view.rows().size() ? last : null);
        model.addAttribute("problems", problemsOf(name));
        return "glossary";
    }

    /** A domain's files are its own and those split off by language: {@code politics.ar.csv}. */
    private List<GlossaryProblem> problemsOf(String domain) {
        return glossaries.check().stream()
                .filter(problem -> problem.file().startsWith(domain + "."))
                .toList();
    }
}
