package org.dragoman.article;

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

    /** The rights that are stated in words, with what follows from them; see {@link UsageTerms}. */
    public static Rights stated(@Nullable String holder, @Nullable String notice, @Nullable String usageTerms) {
        UsageTerms terms = UsageTerms.of(usageTerms, notice);
        return new Rights(
                holder, notice, usageTerms, null, null, terms.forbidTranslation(), Limits.NONE, terms.territories());
    }
}
