package org.dragoman.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Web and e-mail addresses are the same to the letter. */
final class Addresses implements Check {

    private static final String ENDING = "(?:com|org|net|gov|edu|int|info|tv|io|eu|de|uk|fr|es|it|ru|ch|at|jp|br|mx)";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"“”«»]+"
                    + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"
                    + "|(?<![A-Za-z0-9.@-])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\." + ENDING
                    + "(?:/[A-Za-z0-9_~./?=&#%-]*|(?![A-Za-z0-9-]|\\.[A-Za-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    /** What ends a sentence and not an address. */
    private static final Pattern TRAILING = Pattern.compile("[\\p{Punct}\\p{Pe}\\p{Pf}\\p{Po}&&[^/=#&%~_-]]+$");

    /** The text without its addresses, for checks that must not read them. */
    static String without(String text) {
        return ADDRESS.matcher(text).replaceAll(" ");
    }

    private static Set<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(address -> TRAILING.matcher(address).replaceFirst(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public List<Finding> check(TranslatedBlock block) {
        Set<String> source = in(ReadableText.of(block.source()));
        Set<String> target = in(ReadableText.of(block.target()));
        List<Finding> findings = new ArrayList<>();
        for (String address : source) {
            if (!target.contains(address)) {
                findings.add(error("The address " + address + " of the source is not in the translation."));
            }
        }
        for (String address : target) {
            if (!source.contains(address)) {
                findings.add(error("The address " + address + " is not in the source."));
            }
        }
        return findings;
    }

    private static Finding error(String message) {
        return new Finding("address", Severity.ERROR, message);
    }
}
