package org.dragoman.glossary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.language.LanguageTag;

/** Makes the plain dictionary of a language out of a list of domains. */
final class DictionaryExtract {

    /** DeepL's limit for either side of an entry. */
    private static final int MOST_BYTES = 1024;

    private DictionaryExtract() {}

    static TermDictionary of(List<Domain> domains, LanguageTag language) {
        Map<String, Domain> byName = domains.stream()
                .collect(Collectors.toMap(Domain::name, domain -> domain, (one, same) -> one, LinkedHashMap::new));
        Map<String, List<Term>> rows = new LinkedHashMap<>();
        byName.values().stream()
                .flatMap(domain -> domain.terms().stream())
                .filter(term -> term.status() == TermStatus.APPROVED)
                .forEach(term -> rows.computeIfAbsent(term.name(), name -> new ArrayList<>())
                        .add(term));
        Map<String, String> entries = new TreeMap<>();
        rows.values().forEach(same -> {
            TermRule rule = TermRule.of(same, byName, language, false);
            if (!rule.targets().isEmpty()) {
                put(rule.term().name(), rule.targets().get(0), entries);
            }
        });
        StringBuilder content = new StringBuilder();
        entries.forEach((source, target) ->
                content.append(source).append('\t').append(target).append('\n'));
        return new TermDictionary(
                List.copyOf(byName.keySet()),
                language,
                Collections.unmodifiableMap(entries),
                DigestUtils.sha256Hex(content.toString()));
    }

    private static void put(String source, String target, Map<String, String> entries) {
        String from = source.strip();
        String to = target.strip();
        if (fits(from) && fits(to)) {
            entries.put(from, to);
        }
    }

    private static boolean fits(String form) {
        return !form.isEmpty()
                && form.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && form.codePoints().noneMatch(Character::isISOControl);
    }
}
