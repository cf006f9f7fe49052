package org.dragoman.quality;

import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;

/** A translation far shorter or longer than its language's are: something was left out, summed up or said twice. */
final class Length implements Check {

    /** Shorter texts vary too much. */
    private static final int SHORTEST = 80;

    private static final double LOWEST = 0.6;
    private static final double HIGHEST = 1.8;
    private static final double USUAL = 1.1;

    /**
     * Characters of a translation for one of the English source, on average over news; de, es, ru, ar and ja are
     * measured (NTREX-128), the others estimated, and languages that are near the usual ratio are left out.
     */
    private static final Map<String, Double> RATIOS =
            Map.of("de", 1.19, "es", 1.16, "ar", 0.93, "he", 0.8, "ja", 0.44, "ko", 0.55, "zh", 0.33);

    @Override
    public List<Finding> check(TranslatedBlock block) {
        int source = ReadableText.of(block.source()).strip().length();
        int target = ReadableText.of(block.target()).strip().length();
        if (source < SHORTEST) {
            return List.of();
        }
        double share = target / (source * ratio(block.language()));
        if (share >= LOWEST && share <= HIGHEST) {
            return List.of();
        }
        return List.of(new Finding(
                "length",
                Severity.WARNING,
                "The translation is much " + (share < LOWEST ? "shorter" : "longer") + " than usual: " + target
                        + " characters for " + source + "; see whether something "
                        + (share < LOWEST ? "is missing." : "was added.")));
    }

    private static double ratio(LanguageTag language) {
        return RATIOS.getOrDefault(language.base().value(), USUAL);
    }
}
