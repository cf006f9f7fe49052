package org.dragoman.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.glossary.Cell;
import org.dragoman.glossary.Domain;
import org.dragoman.glossary.Term;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermStatus;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A domain of the glossary as a table.
 *
 * @param languages its columns
 */
record GlossaryView(Domain domain, List<LanguageTag> languages, List<Row> rows) {

    /** A term. */
    record Row(
            Term term, String kind, String match, @Nullable String status, List<Entry> entries) {}

    /**
     * What holds for a term in a language.
     *
     * @param standing what an empty cell means here; empty where there is no rule
     */
    record Entry(LanguageTag language, List<String> forms, List<String> forbidden, String standing) {}

    /**
     * @param words searched in the term and its forms, in any letter case; null for all
     */
    static GlossaryView of(Domain domain, @Nullable String words) {
        List<LanguageTag> languages = domain.languages().stream().sorted().toList();
        return new GlossaryView(
                domain,
                languages,
                domain.terms().stream()
                        .filter(term -> words == null || has(term, words))
                        .map(term -> row(term, languages))
                        .toList());
    }

    private static boolean has(Term term, String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        Stream<String> forms = term.cells().values().stream()
                .flatMap(cell -> Stream.concat(cell.forms().stream(), cell.forbidden().stream()));
        return Stream.concat(Stream.concat(Stream.of(term.name()), term.shortForms().stream()), forms)
                .anyMatch(form -> form.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static Row row(Term term, List<LanguageTag> languages) {
        return new Row(
                term,
                word(term.kind()),
                word(term.match()),
                term.status() == TermStatus.APPROVED ? null : word(term.status()),
                languages.stream().map(language -> entry(term, language)).toList());
    }

    private static Entry entry(Term term, LanguageTag language) {
        Cell cell = term.cells().getOrDefault(language, Cell.EMPTY);
        return new Entry(language, cell.forms(), cell.forbidden(), cell.isEmpty() ? standing(term, language) : "");
    }

    private static String standing(Term term, LanguageTag language) {
        if (term.kind() == TermKind.KEEP) {
            return "keep";
        }
        return term.kind() == TermKind.PERSON && language.isWrittenInLatin() ? "as in English" : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
