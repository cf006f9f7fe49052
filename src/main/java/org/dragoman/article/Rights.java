package org.dragoman.article;

import java.util.regex.Pattern;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Whose an article or a picture is, and what may be done with it.
 *
 * @param holder who has the copyright
 * @param notice the line that says so: {@code © 2026 …}
 * @param usageTerms what may be done with it, in words
 * @param link where its licence is
 * @param encoded its licence for machines, as it came: RightsML or ODRL
 * @param forbidsTranslation whether it may not be translated
 * @param languages in which it may be used, as BCP 47 tags
 * @param territories where it may be used, as ISO 3166 codes of two letters: {@code DE}
 */
public record Rights(
        @Nullable String holder,
        @Nullable String notice,
        @Nullable String usageTerms,
        @Nullable String link,
        @Nullable String encoded,
        boolean forbidsTranslation,
        Limits languages,
        Limits territories) {

    public static final Rights NONE = new Rights(null, null, null, null, null, false, Limits.NONE, Limits.NONE);

    private static final Pattern NO_DERIVATIVES =
            Pattern.compile("creativecommons\\.org/licenses/by(?:-nc)?-nd\\b", Pattern.CASE_INSENSITIVE);

    /** The rights that are stated in words, with what follows from them; see {@link UsageTerms}. */
    public static Rights stated(@Nullable String holder, @Nullable String notice, @Nullable String usageTerms) {
        UsageTerms terms = UsageTerms.of(usageTerms, notice);
        return new Rights(
                holder,
                notice,
                usageTerms,
                null,
                null,
                terms.forbidTranslation(),
                terms.languages(),
                terms.territories());
    }

    /** Creative Commons' NoDerivatives: a translation is “Adapted Material” by section 1 of those licences. */
    private static boolean forbidsAdaptations(@Nullable String link) {
        return link != null && NO_DERIVATIVES.matcher(link).find();
    }

    /** The same with a licence for machines beside the words; what either forbids is forbidden. */
    static Rights of(
            @Nullable String holder,
            @Nullable String notice,
            @Nullable String usageTerms,
            @Nullable String link,
            @Nullable String encoded,
            @Nullable String instructions) {
        UsageTerms terms = UsageTerms.of(usageTerms, notice, instructions);
        EncodedRights machine = EncodedRights.of(encoded);
        return new Rights(
                holder,
                notice,
                usageTerms,
                link,
                encoded,
                terms.forbidTranslation() || machine.forbidTranslation() || forbidsAdaptations(link),
                terms.languages().and(machine.languages()),
                terms.territories().and(machine.territories()));
    }

    /** Why it may not be translated at all, in a sentence for people; null when it may. */
    public @Nullable String refusal() {
        return forbidsTranslation
                ? "Its rights forbid translation" + quoted() + ". Ask its publisher, or publish it in English."
                : null;
    }

    /** Why it may not be translated into that language, in a sentence for people; null when it may. */
    public @Nullable String refusalOf(LanguageTag language) {
        if (forbidsTranslation) {
            return refusal();
        }
        return languages.exclude(language)
                ? "Its rights do not allow " + language.englishName() + quoted() + "."
                : null;
    }

    private String quoted() {
        String terms = usageTerms == null ? "" : usageTerms.strip();
        int most = 200;
        return terms.isEmpty() ? "" : ": “" + (terms.length() <= most ? terms : terms.substring(0, most) + "…") + "”";
    }
}
