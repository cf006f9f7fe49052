package org.dragoman.quality;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** HTML typed as text: it would never run, but readers would see it. */
final class LiteralMarkup implements Check {

    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*(\\s[^<>]*)?/?>");

    @Override
    public List<Finding> check(TranslatedBlock block) {
        String source = ReadableText.of(block.source());
        return ELEMENT.matcher(ReadableText.of(block.target()))
                .results()
                .map(MatchResult::group)
                .filter(element -> !source.contains(element))
                .map(element -> new Finding(
                        "markup", Severity.ERROR, "Readers would see " + element + " as it stands here; delete it."))
                .toList();
    }
}
