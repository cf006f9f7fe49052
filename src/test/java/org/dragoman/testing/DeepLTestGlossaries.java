package org.dragoman.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The glossaries of the DeepL test server, as its API v3 keeps them. */
final class DeepLTestGlossaries {

    /**
     * A glossary.
     *
     * @param dictionaries by target code; all from English
     */
    record Glossary(String id, String name, String created, Map<String, Map<String, String>> dictionaries) {

        Map<String, Object> json() {
            List<Map<String, Object>> list = new ArrayList<>();
            dictionaries.forEach((target, entries) -> list.add(dictionaryJson(target, entries)));
            return Map.of("glossary_id", id, "name", name, "creation_time", created, "dictionaries", list);
        }
    }

    private final Map<String, Glossary> glossaries = new ConcurrentHashMap<>();

    static Map<String, Object> dictionaryJson(String target, Map<String, String> entries) {
        return Map.of("source_lang", "en", "target_lang", target, "entry_count", entries.size());
    }

    Glossary make(String name, Map<String, Map<String, String>> dictionaries) {
        Glossary glossary = new Glossary(
                UUID.randomUUID().toString(), name, Instant.now().toString(), new LinkedHashMap<>(dictionaries));
        glossaries.put(glossary.id(), glossary);
        return glossary;
    }

    @org.jspecify.annotations.Nullable Glossary get(String id) {
        return glossaries.get(id);
    }

    List<Glossary> all() {
        return glossaries.values().stream()
                .sorted(java.util.Comparator.comparing(Glossary::created))
                .toList();
    }

    boolean remove(String id) {
        return glossaries.remove(id) != null;
    }

    /** Dictionaries of a form such as {@code dictionaries[0].source_lang=en&dictionaries[0].entries=…}. */
    static Map<String, Map<String, String>> dictionaries(Map<String, List<String>> form) {
        Map<String, Map<String, String>> dictionaries = new TreeMap<>();
        for (int i = 0; form.containsKey("dictionaries[" + i + "].target_lang"); i++) {
            String prefix = "dictionaries[" + i + "].";
            dictionaries.put(
                    form.getOrDefault(prefix + "target_lang", List.of(""))
                            .get(0)
                            .toLowerCase(java.util.Locale.ROOT),
                    entries(form.getOrDefault(prefix + "entries", List.of("")).get(0)));
        }
        return dictionaries;
    }

    /** Entries as tab-separated lines. */
    static Map<String, String> entries(String tsv) {
        Map<String, String> entries = new TreeMap<>();
        tsv.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                throw new IllegalArgumentException("Invalid glossary entries provided");
            }
            if (entries.put(cells[0], cells[1]) != null) {
                throw new IllegalArgumentException("Duplicate key in entries");
            }
        });
        return entries;
    }
}
