package org.dragoman.quality;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.language.LanguageTag;

/** Translated blocks for the tests of checks. */
final class Blocks {

    private Blocks() {}

    static TranslatedBlock paragraph(String language, String source, String target) {
        return of(BlockKind.PARAGRAPH, language, source, target);
    }

    static TranslatedBlock of(BlockKind kind, String language, String source, String target) {
        return new TranslatedBlock(kind, source, target, LanguageTag.of(language), List.of());
    }

    static TranslatedBlock withTerm(TermVerdict verdict) {
        return new TranslatedBlock(BlockKind.PARAGRAPH, "source", "target", LanguageTag.of("es"), List.of(verdict));
    }

    static TermVerdict term(TermKind kind, boolean honoured, List<String> targets, List<String> found) {
        TermOccurrence term =
                new TermOccurrence(0, 14, "European Union", "politics", kind, targets, List.of("UE"), false);
        return new TermVerdict(term, honoured, null, found);
    }
}
