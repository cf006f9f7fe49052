package org.dragoman.translation;

import java.util.List;
import org.dragoman.glossary.TermDictionary;
import org.dragoman.language.LanguageTag;

/**
 * The blocks of one article for one language.
 *
 * @param context English text that helps the engine and is not translated: headline and standfirst
 * @param dictionary the terms in force for the article's desk, for engines with glossaries of their own
 */
public record TranslationRequest(
        LanguageTag target, List<RequestedBlock> blocks, String context, TermDictionary dictionary) {

    public TranslationRequest {
        blocks = List.copyOf(blocks);
    }
}
