package org.dragoman.quality;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;

/** The glossary's form of a term is in the translation; a name that is missing is worse than a term. */
final class TermsMissing implements Check {

    @Override
    public List<Finding> check(TranslatedBlock block) {
        return block.terms().stream()
                .filter(verdict -> !verdict.honoured())
                .map(verdict -> verdict.occurrence())
                .filter(term -> term.kind() != TermKind.KEEP && !term.targets().isEmpty())
                .map(term -> new Finding("term-missing", severity(term), message(term)))
                .toList();
    }

    private static Severity severity(TermOccurrence term) {
        boolean name = term.kind() == TermKind.NAME || term.kind() == TermKind.PERSON;
        return name && !term.deprecated() ? Severity.ERROR : Severity.WARNING;
    }

    private static String message(TermOccurrence term) {
        return "\"" + term.term() + "\" is to be "
                + term.targets().stream().map(form -> "\"" + form + "\"").collect(Collectors.joining(" or "))
                + " (glossary " + term.domain() + "); the translation has "
                + (term.targets().size() == 1 ? "not that." : "none of these.");
    }
}
