package org.dragoman.quality;

import java.util.List;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.glossary.TermVerdict;

/** The translation has no form the glossary forbids. */
final class TermsForbidden implements Check {

    @Override
    public List<Finding> check(TranslatedBlock block) {
        return block.terms().stream()
                .flatMap(verdict -> verdict.forbidden().stream().map(form -> finding(verdict, form)))
                .toList();
    }

    private static Finding finding(TermVerdict verdict, String form) {
        TermOccurrence term = verdict.occurrence();
        String instead =
                term.targets().isEmpty() ? "" : "; write \"" + term.targets().get(0) + "\"";
        return new Finding(
                "term-forbidden",
                Severity.ERROR,
                "\"" + form + "\" is forbidden for \"" + term.term() + "\" (glossary " + term.domain() + ")" + instead
                        + ".");
    }
}
