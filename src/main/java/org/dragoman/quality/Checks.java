package org.dragoman.quality;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.language.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every check, in the order editors see the findings in. */
@Component
public class Checks {

    private final MediaRights mediaRights;

    private final List<Check> checks = List.of(
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
            new Length());

    @Autowired
    Checks(MediaRights mediaRights) {
        this.mediaRights = mediaRights;
    }

    public Checks() {
        this(new MediaRights());
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
}
