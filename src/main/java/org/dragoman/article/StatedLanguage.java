package org.dragoman.article;

import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.language.LanguageNames;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The language in which a file's sender says that the article is, by its tag or its English name. */
final class StatedLanguage {

    private StatedLanguage() {}

    /**
     * @param file what says it: {@code The item}
     * @param field where: {@code The field language}
     * @throws ArticleRefused {@code NO_ARTICLE} when it is not English, {@code UNREADABLE} when it is no language
     */
    static void requireEnglish(String file, String field, @Nullable String stated) {
        if (stated == null) {
            return;
        }
        LanguageTag tag = tag(field, stated);
        if (!tag.base().equals(LanguageTag.ENGLISH)) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    file + " says that it is in " + tag.englishName() + " (" + tag
                            + "); only English articles are translated here. Send the English one.");
        }
    }

    private static LanguageTag tag(String field, String stated) {
        LanguageTag named = LanguageNames.tagOf(stated);
        try {
            return named == null ? LanguageTag.of(stated) : named;
        } catch (IllegalArgumentException malformed) {
            throw JsonText.unreadable(
                    field + " “" + NinjsItem.shown(stated) + "” is no language tag; write en, en-GB or en-US.");
        }
    }
}
