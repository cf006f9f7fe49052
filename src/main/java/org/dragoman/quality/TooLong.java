package org.dragoman.quality;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.language.Graphemes;

/** A text beside the article that is longer than the place it is for. */
final class TooLong implements Check {

    private final TextLimits limits;

    TooLong(TextLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Finding> check(TranslatedBlock block) {
        return check(block.kind(), block.target());
    }

    List<Finding> check(BlockKind kind, String target) {
        Integer most = limits.of(kind);
        int count = most == null ? 0 : Graphemes.count(ReadableText.of(target).strip());
        return most == null || count <= most
                ? List.of()
                : List.of(new Finding(
                        "too-long",
                        Severity.WARNING,
                        "The " + name(kind) + " has " + count + " characters, the limit is " + most + "; shorten it by "
                                + (count - most) + "."));
    }

    private static String name(BlockKind kind) {
        return kind.wireName().replace('-', ' ').replace("seo", "SEO");
    }
}
