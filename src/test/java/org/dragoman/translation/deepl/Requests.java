package org.dragoman.translation.deepl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermDictionary;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.DeepLTestServer;
import org.dragoman.translation.AnswerListener;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationRequest;

/** Requests to the engine as the tests need them. */
final class Requests {

    static final LanguageTag ES = LanguageTag.of("es");

    /** Nobody listens. */
    static final AnswerListener NOBODY = results -> {};

    private Requests() {}

    static DeepLSettings settings(DeepLTestServer server) {
        return new DeepLSettings(DeepLTestServer.KEY, server.url(), 8, 1000, 1, "", 60);
    }

    static RequestedBlock paragraph(String text, TermOccurrence... terms) {
        return new RequestedBlock(BlockKind.PARAGRAPH, text, List.of(terms));
    }

    static TermOccurrence name(String plain, String surface, String target) {
        int start = plain.indexOf(surface);
        return new TermOccurrence(
                start, start + surface.length(), surface, "places", TermKind.NAME, List.of(target), List.of(), false);
    }

    static TranslationRequest request(String language, String... texts) {
        return request(
                language,
                Map.of(),
                List.of(texts).stream().map(text -> paragraph(text)).toList());
    }

    static TranslationRequest request(String language, Map<String, String> entries, List<RequestedBlock> blocks) {
        LanguageTag target = LanguageTag.of(language);
        return new TranslationRequest(target, blocks, "", dictionary(language, entries));
    }

    static TermDictionary dictionary(String language, Map<String, String> entries) {
        return new TermDictionary(
                List.of("sports", "common"),
                LanguageTag.of(language),
                new TreeMap<>(entries),
                Integer.toHexString(new TreeMap<>(entries).hashCode()));
    }

    /** So many different sentences. */
    static String[] sentences(int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sentences.add("The council met " + i + " times this year.");
        }
        return sentences.toArray(new String[0]);
    }

    /** Keeps what was handed over. */
    static class Books implements AnswerListener {

        final Map<Integer, BlockResult> results = new TreeMap<>();

        @Override
        public void received(Map<Integer, BlockResult> received) {
            results.putAll(received);
        }
    }
}
