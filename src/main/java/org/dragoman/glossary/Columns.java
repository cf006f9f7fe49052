package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.LanguageTag;

/**
 * What each column of a glossary file holds. Column order is free; columns that nobody knows are left alone.
 *
 * @param named the columns with a fixed meaning and the facts of a language ({@code es.note}), by name
 * @param languages the columns that hold a language's forms
 */
record Columns(Map<String, Integer> named, Map<LanguageTag, Integer> languages, List<GlossaryProblem> problems) {

    static final String TERM = "term";

    private static final Set<String> KNOWN =
            Set.of(TERM, "kind", "match", "status", "gender", "pos", "short", "speaks", "definition", "source", "note");

    static Columns of(CsvTable table) throws UnreadableFile {
        Map<String, Integer> named = new LinkedHashMap<>();
        Map<LanguageTag, Integer> languages = new LinkedHashMap<>();
        List<GlossaryProblem> problems = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            String title = table.header().get(column);
            String name = title.toLowerCase(Locale.ROOT);
            Optional<LanguageTag> language = KNOWN.contains(name) ? Optional.empty() : language(title);
            boolean twice = false;
            if (language.isPresent()) {
                twice = languages.putIfAbsent(language.get(), column) != null;
            } else if (KNOWN.contains(name)) {
                twice = named.putIfAbsent(name, column) != null;
            } else if (name.indexOf('.') > 0) {
                takeFact(title, column, named);
            } else if (looksLikeALanguage(title)) {
                problems.add(GlossaryProblem.warning(
                        table.file(),
                        table.headerLine(),
                        "the column \"" + title + "\" names no known language; its cells are not used"));
            }
            if (twice) {
                throw new UnreadableFile(
                        table.file(), table.headerLine(), "two columns \"" + title + "\"; keep one of them");
            }
        }
        if (!named.containsKey(TERM)) {
            throw new UnreadableFile(table.file(), table.headerLine(), missingTerm(table.header()));
        }
        return new Columns(named, languages, List.copyOf(problems));
    }

    private static void takeFact(String title, int column, Map<String, Integer> named) {
        int dot = title.indexOf('.');
        language(title.substring(0, dot))
                .ifPresent(language -> named.putIfAbsent(
                        language + "." + title.substring(dot + 1).toLowerCase(Locale.ROOT), column));
    }

    private static String missingTerm(List<String> header) {
        return header.size() == 1 && header.get(0).contains(";")
                ? "cells are separated by semicolons; save the file with commas"
                : "no column \"term\"; the first row names the columns: term,kind,match,es,…";
    }

    private static Optional<LanguageTag> language(String title) {
        if (!looksLikeALanguage(title)) {
            return Optional.empty();
        }
        return Optional.of(LanguageTag.of(title)).filter(LanguageTag::isKnown);
    }

    /** Two or three letters, alone or before a hyphen; longer words are columns of the newsroom's own. */
    private static boolean looksLikeALanguage(String title) {
        if (!title.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")) {
            return false;
        }
        try {
            LanguageTag.of(title);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The cell without edge spaces, empty where the file has no such column. */
    String text(CsvTable.Row row, String column) {
        return Cell.trimmed(row.cell(named.getOrDefault(column, -1)));
    }
}
