package org.dragoman.review;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.Glossaries;
import org.dragoman.glossary.TermBase;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.language.LanguageTag;
import org.dragoman.quality.Checks;
import org.dragoman.quality.Finding;
import org.dragoman.quality.Severity;
import org.dragoman.quality.TranslatedBlock;
import org.dragoman.translation.CreditLines;
import org.springframework.stereotype.Component;

/** Looks at a row as it stands: what became of its terms, and what the checks find. */
@Component
public class Inspection {

    private final Glossaries glossaries;
    private final Checks checks;

    Inspection(Glossaries glossaries, Checks checks) {
        this.glossaries = glossaries;
        this.checks = checks;
    }

    /** The term base rows are looked at with now. */
    public TermBase termBase() {
        return glossaries.base();
    }

    /** What became of the terms in the row's source; empty for a row without one, and for original wording. */
    public List<TermVerdict> terms(Segment row, LanguageTag language, String desk) {
        return row.source() == null || row.originalWording()
                ? List.of()
                : verdicts(row.kind(), row.source(), row.target(), language, desk);
    }

    private List<TermVerdict> verdicts(
            BlockKind kind, String source, String target, LanguageTag language, String desk) {
        TermBase base = termBase();
        String words = plain(source);
        List<TermOccurrence> terms = CreditLines.translatedTerms(kind, words, base.match(words, language, desk));
        return base.verify(terms, plain(target), language);
    }

    /**
     * What the checks find in a row as it stands; one that is not shown has nothing.
     *
     * @param row with the English of those merged into it and the text of those split off it
     */
    public List<Finding> inspect(Segment row, LanguageTag language, String desk) {
        if (!row.isShown()) {
            return List.of();
        }
        return with(checks.ofMedia(row.markup(), language), ofText(row, language, desk));
    }

    private List<Finding> ofText(Segment row, LanguageTag language, String desk) {
        String source = row.source();
        if (source == null) {
            return checks.findingsOfAdded(row.kind(), row.target());
        }
        if (row.originalWording()) {
            return checks.findingsOfOriginalWording(
                    new TranslatedBlock(row.kind(), source, row.target(), language, List.of()));
        }
        return row.state() == SegmentState.MISSING
                ? missing("no engine could deliver it whole")
                : inspect(row.kind(), source, row.target(), language, desk);
    }

    /** What the checks find in the translation of a block. */
    public List<Finding> inspect(Block block, String target, LanguageTag language, String desk) {
        return with(
                checks.ofMedia(block.markup(), language), inspect(block.kind(), block.text(), target, language, desk));
    }

    private static List<Finding> with(List<Finding> ofMedia, List<Finding> found) {
        return ofMedia.isEmpty()
                ? found
                : Stream.concat(found.stream(), ofMedia.stream()).toList();
    }

    /** What the checks find in a translation. */
    public List<Finding> inspect(BlockKind kind, String source, String target, LanguageTag language, String desk) {
        return checks.findings(
                new TranslatedBlock(kind, source, target, language, verdicts(kind, source, target, language, desk)));
    }

    /** The one finding of a row that no engine could deliver whole. */
    public static List<Finding> missing(String trouble) {
        return List.of(new Finding(
                "translation-missing",
                Severity.ERROR,
                "There is no machine translation of this row: " + trouble + ". Write it by hand."));
    }

    /** The words alone; a text with broken tags counts as it is written. */
    static String plain(String text) {
        try {
            return InlineText.parse(text).plain();
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
