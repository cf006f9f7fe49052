package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<String> forbidden = new LinkedHashSet<>();
        Term decides = null;
        for (Term row : rows) {
            Domain domain = domains.get(row.domain());
            List<LanguageTag> serving = domain == null ? language.withParents() : domain.serving(language);
            for (LanguageTag tag : serving) {
                Cell cell = row.cells().getOrDefault(tag, Cell.EMPTY);
                cell.forbidden().forEach(forbidden::add);
                List<String> forms = isShort ? shortForms(row, tag) : cell.forms();
                if (decides == null && !cell.isEmpty()) {
                    decides = row;
                }
                if (!forms.isEmpty()) {
                    List<String> admitted = new ArrayList<>(forms);
                    if (isShort) {
                        cell.forms().stream()
                                .filter(form -> !admitted.contains(form))
                                .forEach(admitted::add);
                    }
                    return rule(decides == null ? row : decides, admitted, forbidden);
                }
            }
        }
        Term first = decides == null ? rows.get(0) : decides;
        return rule(first, implied(first, language, isShort), forbidden);
    }

    private static TermRule rule(Term term, List<String> admitted, Set<String> forbidden) {
        return new TermRule(
                term,
                admitted.stream().filter(form -> !forbidden.contains(form)).toList(),
                forbidden.stream().toList());
    }

    private static List<String> shortForms(Term row, LanguageTag tag) {
        return Cell.parseLeniently(row.facts().getOrDefault(tag + ".short", ""), row.name())
                .forms();
    }

    /** What an empty cell means: codes stay, and in Latin scripts a person's name does. */
    private static List<String> implied(Term term, LanguageTag language, boolean isShort) {
        boolean stays = term.kind() == TermKind.KEEP || term.kind() == TermKind.PERSON && language.isWrittenInLatin();
        if (!stays) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(isShort ? term.shortForms() : List.of());
        forms.add(term.name());
        return forms;
    }
}
