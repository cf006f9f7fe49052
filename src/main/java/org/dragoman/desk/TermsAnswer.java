package org.dragoman.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.glossary.TermVerdict;
import org.jspecify.annotations.Nullable;

/** Terms as the API answers them. */
final class TermsAnswer {

    private TermsAnswer() {}

    /**
     * A term in a text.
     *
     * @param start first UTF-16 unit in the text as given
     * @param end the one behind it
     * @param deprecated true, or left out
     */
    record Match(
            int start,
            int end,
            String term,
            String domain,
            List<String> targets,
            List<String> forbidden,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean deprecated) {

        static Match of(TermOccurrence occurrence, GivenText text) {
            return new Match(
                    text.start(occurrence.start()),
                    text.end(occurrence.end()),
                    occurrence.term(),
                    occurrence.domain(),
                    occurrence.targets(),
                    occurrence.forbidden(),
                    occurrence.deprecated() ? true : null);
        }
    }

    record Matches(List<Match> terms) {}

    /**
     * What became of a term.
     *
     * @param found the form that was found, null where none was
     * @param forbidden the forbidden forms that were found
     */
    record Verdict(String term, boolean honoured, @Nullable String found, List<String> forbidden) {

        static Verdict of(TermVerdict verdict) {
            return new Verdict(verdict.occurrence().term(), verdict.honoured(), verdict.found(), verdict.forbidden());
        }
    }

    record Verdicts(List<Verdict> terms) {}
}
