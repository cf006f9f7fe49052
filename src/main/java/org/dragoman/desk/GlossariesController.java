package org.dragoman.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dragoman.glossary.Domain;
import org.dragoman.glossary.Glossaries;
import org.dragoman.glossary.GlossaryProblem;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The glossaries for programs: what they hold, which terms a text has, and what became of them in a translation. */
@RestController
@RequestMapping("/api/glossaries")
class GlossariesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Glossaries glossaries;

    GlossariesController(Glossaries glossaries) {
        this.glossaries = glossaries;
    }

    record ToMatch(
            @Nullable String text,
            @Nullable String language,
            @Nullable String desk) {}

    record ToVerify(
            @Nullable String source,
            @Nullable String target,
            @Nullable String language,
            @Nullable String desk) {}

    record DomainEntry(String domain, int terms, List<String> languages) {

        static DomainEntry of(Domain domain) {
            return new DomainEntry(
                    domain.name(),
                    domain.terms().size(),
                    domain.languages().stream().sorted().map(LanguageTag::value).toList());
        }
    }

    record DomainList(
            List<DomainEntry> glossaries, @Nullable String next, int total) {}

    record ProblemEntry(String file, int line, String severity, String message) {

        static ProblemEntry of(GlossaryProblem problem) {
            return new ProblemEntry(
                    problem.file(),
                    problem.line(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message());
        }
    }

    record ProblemList(
            List<ProblemEntry> problems, @Nullable String next, int total) {}

    @GetMapping
    DomainList list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        List<DomainEntry> all =
                glossaries.base().domains().stream().map(DomainEntry::of).toList();
        int from = Math.min(PageSize.offset(after), all.size());
        int to = Math.min(from + PageSize.of(limit), all.size());
        return new DomainList(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, all.size());
    }

    /** What lint finds in the files as they are now. */
    @GetMapping("/check")
    ProblemList check() {
        List<ProblemEntry> problems =
                glossaries.check().stream().map(ProblemEntry::of).toList();
        return new ProblemList(problems, null, problems.size());
    }

    /** A domain's file as it is now; {@code politics.ar} is what is split off by language. */
    @GetMapping("/{domain}")
    ResponseEntity<byte[]> file(@PathVariable String domain) throws IOException {
        byte[] csv = glossaries
                .csv(domain)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no glossary \"" + domain + "\"; GET /api/glossaries lists the domains."));
        return ResponseEntity.ok()
                .contentType(CSV)
                .eTag("\"" + DigestUtils.md5DigestAsHex(csv) + "\"")
                .body(csv);
    }

    /** The terms of a text. Offsets count in the text as it was sent, with its tags. */
    @PostMapping("/match")
    TermsAnswer.Matches match(@RequestBody ToMatch asked) {
        GivenText text = GivenText.of(required(asked.text(), "text", "the English text"));
        List<TermOccurrence> found = glossaries.base().match(text.plain(), language(asked.language()), asked.desk());
        return new TermsAnswer.Matches(found.stream()
                .map(occurrence -> TermsAnswer.Match.of(occurrence, text))
                .toList());
    }

    /** What became of the source's terms in a translation, each in the order of the source. */
    @PostMapping("/verify")
    TermsAnswer.Verdicts verify(@RequestBody ToVerify asked) {
        String source = GivenText.of(required(asked.source(), "source", "the English text"))
                .plain();
        // nothing may have been made of a text, and then no term is honoured
        String target = asked.target() == null ? required(null, "target", "its translation") : asked.target();
        return new TermsAnswer.Verdicts(
                glossaries
                        .base()
                        .verify(source, GivenText.of(target).plain(), language(asked.language()), asked.desk())
                        .stream()
                        .map(TermsAnswer.Verdict::of)
                        .toList());
    }

    private static LanguageTag language(@Nullable String tag) {
        return RequestedLanguages.one(required(tag, "language", "the language to translate into, such as es"));
    }

    private static String required(@Nullable String value, String field, String meaning) {
        if (value == null || value.isBlank()) {
            throw Refusal.badRequest("The field \"" + field + "\" is missing; it holds " + meaning + ".");
        }
        if (value.codePoints().anyMatch(GlossariesController::isNoText)) {
            throw Refusal.badRequest("The field \"" + field
                    + "\" has a NUL or half a character (a lone surrogate) in it; send it as text.");
        }
        return value;
    }

    private static boolean isNoText(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
