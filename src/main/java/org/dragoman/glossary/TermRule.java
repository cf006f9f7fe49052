package org.dragoman.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.language.LanguageTag;

/**
 * What holds for a term in one language.
 *
 * @param term the row that decides
 * @param targets admitted forms, the preferred first; empty where there is no rule
 */
record TermRule(Term term, List<String> targets, List<String> forbidden) {

    /**
     * The rule of a term that several domains may have. An empty cell is no rule, so the parent language's cell serves,
     * then the next domain's; forbidden forms on the way add up.
     *
     * @param rows of one term, the desk's first domain first; not empty
     * @param isShort whether the text has only a short form, for which the column {@code es.short} holds the forms
     */
    static TermRule of(List<Term> rows, Map<String, Domain> domains, LanguageTag language, boolean isShort) {
        TermRule full = full(rows, domains, language);
        return isShort ? full.shortened(serving(full.term(), domains, language), language) : full;
    }

    private static TermRule full(List<Term> rows, Map<String, Domain> domains, LanguageTag language) {
        Set<String> forbidden = new LinkedHashSet<>();
        Term decides = null;
        for (Term row : rows) {
            for (LanguageTag tag : serving(row, domains, language)) {
                Cell cell = row.cells().getOrDefault(tag, Cell.EMPTY);
                forbidden.addAll(cell.forbidden());
                if (decides == null && !cell.isEmpty()) {
                    decides = row;
                }
                if (decides != null && !cell.forms().isEmpty()) {
                    return rule(decides, cell.forms(), forbidden);
                }
            }
        }
        Term first = decides == null ? rows.get(0) : decides;
        return rule(first, stays(first, language) ? List.of(first.name()) : List.of(), forbidden);
    }

    private static List<LanguageTag> serving(Term row, Map<String, Domain> domains, LanguageTag language) {
        Domain domain = domains.get(row.domain());
        return domain == null ? language.withParents() : domain.serving(language);
    }

    private static TermRule rule(Term term, List<String> admitted, Set<String> forbidden) {
        return new TermRule(
                term,
                admitted.stream().filter(form -> !forbidden.contains(form)).toList(),
                List.copyOf(forbidden));
    }

    /** The language's short forms, then the full ones; none where it has no short form of its own. */
    private TermRule shortened(List<LanguageTag> serving, LanguageTag language) {
        List<String> own = serving.stream()
                .map(tag -> term.facts().getOrDefault(tag + ".short", ""))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> Cell.parseLeniently(cell, term.name()).forms())
                .orElse(stays(term, language) ? term.shortForms() : List.of());
        List<String> all = own.isEmpty()
                ? List.of()
                : Stream.concat(own.stream(), targets.stream()).distinct().toList();
        return new TermRule(term, all, forbidden);
    }

    /** What an empty cell means: codes stay, and in Latin scripts a person's name does. */
    private static boolean stays(Term term, LanguageTag language) {
        return term.kind() == TermKind.KEEP || term.kind() == TermKind.PERSON && language.isWrittenInLatin();
    }
}
