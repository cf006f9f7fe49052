package org.dragoman.quality;

import java.util.List;
import org.dragoman.glossary.TermKind;

/** Codes, brands and the like stand in the translation to the letter. */
final class KeptTerms implements Check {

    @Override
    public List<Finding> check(TranslatedBlock block) {
        return block.terms().stream()
                .filter(verdict -> !verdict.honoured() && verdict.occurrence().kind() == TermKind.KEEP)
                .map(verdict -> new Finding(
                        "kept-term",
                        Severity.ERROR,
                        "\"" + verdict.occurrence().term() + "\" must stand in the translation as it is (glossary "
                                + verdict.occurrence().domain() + ")."))
                .toList();
    }
}
