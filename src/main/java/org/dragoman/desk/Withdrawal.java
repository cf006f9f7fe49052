package org.dragoman.desk;

import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes an article back, or one language of it.
 *
 * @param article its id
 * @param language null: all of them, and the article with them
 * @param person who does it
 */
public record Withdrawal(String article, @Nullable LanguageTag language, String person) {

    static Withdrawal ofArticle(String article, String person) {
        return new Withdrawal(article, null, person);
    }

    public boolean isOfOneLanguage() {
        return language != null;
    }
}
