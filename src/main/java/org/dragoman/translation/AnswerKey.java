package org.dragoman.translation;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;

/**
 * Everything that decides an engine's answer, as one hash: the text with its tags, the block's kind, the target, the
 * engine with its options and data, and the terms in the block. The context around the block is not in it, or a
 * correction would bill its neighbours.
 */
final class AnswerKey {

    private AnswerKey() {}

    static String of(TranslationEngine engine, LanguageTag target, RequestedBlock block) {
        List<String> terms =
                block.terms().stream().map(AnswerKey::term).distinct().sorted().toList();
        return sha256(List.of(
                engine.name(),
                engine.fingerprint(target),
                target.value(),
                block.kind().wireName(),
                block.text().strip(),
                String.join("\u0001", terms)));
    }

    private static String term(TermOccurrence term) {
        return String.join("\u0002", term.term(), term.kind().name(), String.join("|", term.targets()));
    }

    private static String sha256(List<String> parts) {
        return DigestUtils.sha256Hex(String.join("\u0000", parts));
    }
}
