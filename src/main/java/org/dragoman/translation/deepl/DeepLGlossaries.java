package org.dragoman.translation.deepl;

import com.deepl.api.DeepLClient;
import com.deepl.api.GlossaryEntries;
import com.deepl.api.MultilingualGlossaryDictionaryEntries;
import com.deepl.api.MultilingualGlossaryInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.glossary.TermDictionary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newsroom's dictionaries as glossaries at DeepL. A glossary's name holds what it is made from and the hash of its
 * entries, so a restart and another node find it again, and one that is used never changes. A new hash makes a new
 * glossary and removes the older ones of the same list. Glossaries that Dragoman did not make are never touched.
 */
final class DeepLGlossaries {

    private static final Logger LOG = LoggerFactory.getLogger(DeepLGlossaries.class);

    private static final String OURS = "dragoman:";
    private static final int TERM_BYTES = 1024;

    /** How long terms travel as spans after DeepL refused to keep a glossary: its free plan keeps one. */
    private static final Duration REFUSAL_HOLDS = Duration.ofMinutes(10);

    private final DeepLLine line;
    private final Clock clock;
    private @Nullable Map<String, String> idsByName;
    private Instant refusedUntil = Instant.MIN;

    DeepLGlossaries(DeepLLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /**
     * The id of the glossary that holds the dictionary, made when there is none.
     *
     * @param code DeepL's base code of the language
     * @return empty when the dictionary is empty or DeepL keeps no more glossaries
     * @throws DeepLRefusal when DeepL cannot answer now
     */
    synchronized Optional<String> idOf(TermDictionary dictionary, String code)
            throws DeepLRefusal, InterruptedException {
        GlossaryEntries entries = entriesOf(dictionary);
        if (entries.isEmpty() || clock.instant().isBefore(refusedUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.of(findOrMake(dictionary, code, entries));
        } catch (DeepLRefusal refusal) {
            idsByName = null;
            if (refusal.isBadRequest() || refusal.quotaUsedUp()) {
                refusedUntil = clock.instant().plus(REFUSAL_HOLDS);
                LOG.warn("DeepL keeps no glossary now ({}); terms travel inside the texts.", refusal.sentence());
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** After DeepL said that it does not know a glossary: somebody removed it. */
    synchronized void forget() {
        idsByName = null;
    }

    private String findOrMake(TermDictionary dictionary, String code, GlossaryEntries entries)
            throws DeepLRefusal, InterruptedException {
        Map<String, String> ids = ids();
        String list = listName(dictionary);
        String name = list + dictionary.hash();
        String known = ids.get(name);
        if (known != null) {
            return known;
        }
        MultilingualGlossaryInfo made = line.ask(client -> client.createMultilingualGlossary(
                name, List.of(new MultilingualGlossaryDictionaryEntries("en", code, entries))));
        ids.put(name, made.getGlossaryId());
        removeOlder(ids, list, name);
        return made.getGlossaryId();
    }

    private Map<String, String> ids() throws DeepLRefusal, InterruptedException {
        Map<String, String> ids = idsByName;
        if (ids == null) {
            ids = new TreeMap<>();
            for (MultilingualGlossaryInfo glossary : line.ask(DeepLClient::listMultilingualGlossaries)) {
                if (glossary.getName() != null && glossary.getName().startsWith(OURS)) {
                    ids.putIfAbsent(glossary.getName(), glossary.getGlossaryId());
                }
            }
            idsByName = ids;
        }
        return ids;
    }

    /** An older one that cannot be removed now is removed with the next change. */
    private void removeOlder(Map<String, String> ids, String list, String current) throws InterruptedException {
        List<String> older = ids.keySet().stream()
                .filter(name -> name.startsWith(list) && !name.equals(current))
                .toList();
        for (String name : new ArrayList<>(older)) {
            String id = String.valueOf(ids.get(name));
            try {
                line.ask(client -> {
                    client.deleteMultilingualGlossary(id);
                    return id;
                });
                ids.remove(name);
            } catch (DeepLRefusal refusal) {
                LOG.info("The older glossary {} is still at DeepL ({}).", name, refusal.sentence());
            }
        }
    }

    /** The variant is in the name because pt-BR and pt-PT have terms of their own under DeepL's one code pt. */
    private static String listName(TermDictionary dictionary) {
        String domains = String.join("+", dictionary.domains());
        String shortened = domains.length() <= 400 ? domains : domains.substring(0, 380) + domains.hashCode();
        return OURS + shortened + ":en-" + dictionary.language().value() + ":";
    }

    /** What DeepL takes: trimmed, at most 1024 bytes, no control characters. */
    private static GlossaryEntries entriesOf(TermDictionary dictionary) {
        GlossaryEntries entries = new GlossaryEntries();
        new TreeMap<>(dictionary.entries()).forEach((source, target) -> {
            if (isTaken(source) && isTaken(target)) {
                entries.putIfAbsent(source.strip(), target.strip());
            }
        });
        return entries;
    }

    private static boolean isTaken(String term) {
        return !term.isBlank()
                && term.strip().getBytes(StandardCharsets.UTF_8).length <= TERM_BYTES
                && Printable.of(term).equals(term)
                && term.codePoints().noneMatch(c -> c >= 0x80 && c <= 0x9F);
    }
}
