package org.dragoman.glossary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one subject field: {@code politics.csv} joined with what is split off by language.
 *
 * @param languages the language columns of all its files
 */
public record Domain(String name, Set<LanguageTag> languages, List<Term> terms) {

    private static final LanguageTag PORTUGUESE = LanguageTag.of("pt");

    public Domain {
        languages = Set.copyOf(languages);
        terms = List.copyOf(terms);
    }

    /** Joins the files of each domain; the file of one language wins for that language. */
    static List<Domain> join(Collection<GlossaryFile> files) {
        Map<String, List<GlossaryFile>> byDomain = files.stream()
                .sorted(Comparator.comparing((GlossaryFile file) -> file.name().language() != null)
                        .thenComparing(file -> file.name().file()))
                .collect(Collectors.groupingBy(file -> file.name().domain(), LinkedHashMap::new, Collectors.toList()));
        return byDomain.entrySet().stream()
                .map(entry -> joined(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Domain::name))
                .toList();
    }

    private static Domain joined(String domain, List<GlossaryFile> files) {
        Map<String, TermRow> rows = new LinkedHashMap<>();
        Set<LanguageTag> languages = new HashSet<>();
        for (GlossaryFile file : files) {
            languages.addAll(file.languages());
            LanguageTag split = file.name().language();
            file.rows().forEach(row -> rows.merge(row.term(), row, (main, added) -> merged(main, added, split)));
        }
        return new Domain(
                domain,
                languages,
                rows.values().stream().map(row -> term(domain, row)).toList());
    }

    private static TermRow merged(TermRow main, TermRow added, @Nullable LanguageTag split) {
        Map<LanguageTag, Cell> cells = new HashMap<>(main.cells());
        added.cells().forEach((language, cell) -> {
            if (language.equals(split)) {
                cells.put(language, cell);
            } else {
                cells.putIfAbsent(language, cell);
            }
        });
        Map<String, String> facts = new HashMap<>(added.facts());
        facts.putAll(main.facts());
        return new TermRow(
                main.term(),
                main.kind() != null ? main.kind() : added.kind(),
                main.match() != null ? main.match() : added.match(),
                main.status() != null ? main.status() : added.status(),
                main.shortForms().isEmpty() ? added.shortForms() : main.shortForms(),
                cells,
                facts,
                main.file(),
                main.line());
    }

    private static Term term(String domain, TermRow row) {
        TermKind kind = row.kind() == null ? TermKind.TERM : row.kind();
        TermMatch usual = kind == TermKind.TERM ? TermMatch.INFLECTED : TermMatch.EXACT;
        return new Term(
                row.term(),
                domain,
                kind,
                row.match() == null ? usual : row.match(),
                row.status() == null ? TermStatus.APPROVED : row.status(),
                row.shortForms(),
                row.cells(),
                row.facts(),
                row.file(),
                row.line());
    }

    /**
     * The columns that serve a language here, nearest first. Portuguese has no neutral form to fall back to: where a
     * column of the variant exists, {@code pt} is another language.
     */
    List<LanguageTag> serving(LanguageTag language) {
        List<LanguageTag> chain = language.withParents();
        boolean variantExists = chain.stream().anyMatch(tag -> !tag.equals(PORTUGUESE) && languages.contains(tag));
        return chain.stream()
                .filter(tag -> !(tag.equals(PORTUGUESE) && variantExists))
                .toList();
    }
}
