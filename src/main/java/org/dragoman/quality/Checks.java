package org.dragoman.quality;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.language.LanguageTag;

/** Every check, in the order editors see the findings in. */
public class Checks {

    private final MediaRights mediaRights;
    private final TooLong tooLong;
    private final List<Check> checks;
    /** Those that say something of a text which is no translation. */
    private final List<Check> ofOriginalWording = List.of(new ControlCharacters(), new LiteralMarkup());

    /** With the usual limits, and languages that are published everywhere. */
    public Checks() {
        this(TextLimits.USUAL, new MediaRights());
    }

    public Checks(TextLimits limits, MediaRights mediaRights) {
        this.mediaRights = mediaRights;
        tooLong = new TooLong(limits);
        checks = List.of(
                new InlineTags(),
                new ControlCharacters(),
                new LiteralMarkup(),
                new Addresses(),
                new KeptTerms(),
                new TermsMissing(),
                new TermsForbidden(),
                new Numbers(),
                new NumberStyle(),
                new Untranslated(),
                new Length(),
                tooLong);
    }

    /** What is to be said of the picture that a row with this markup belongs to. */
    public List<Finding> ofMedia(List<Markup> markup, LanguageTag language) {
        return mediaRights.findings(markup, language);
    }

    /**
     * What is wrong with the translation, each thing once; nothing for a block that is not translated. An empty target
     * has one finding, and no other check looks at it.
     */
    public List<Finding> findings(TranslatedBlock block) {
        if (block.kind() == BlockKind.OPAQUE) {
            return List.of();
        }
        if (ReadableText.of(block.target()).isBlank()) {
            return ReadableText.of(block.source()).isBlank()
                    ? List.of()
                    : List.of(new Finding(
                            "empty-target", Severity.ERROR, "The translation is empty; write it, or omit the row."));
        }
        return checks.stream()
                .flatMap(check -> check.check(block).stream())
                .distinct()
                .toList();
    }

    /** What is wrong with the original words of who is quoted: they need not say what the English says. */
    public List<Finding> findingsOfOriginalWording(TranslatedBlock block) {
        return ReadableText.of(block.target()).isBlank()
                ? findings(block)
                : ofOriginalWording.stream()
                        .flatMap(check -> check.check(block).stream())
                        .distinct()
                        .toList();
    }

    /** What is wrong with a text that stands for no English. */
    public List<Finding> findingsOfAdded(BlockKind kind, String target) {
        return tooLong.check(kind, target);
    }
}
