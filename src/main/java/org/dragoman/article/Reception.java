package org.dragoman.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param reason why nothing changed; null when something did
 */
public record Reception(
        Article article, Status status, @Nullable String reason) {

    public enum Status {
        /** A new article. */
        ACCEPTED,
        /** A new version, or changed metadata. */
        UPDATED,
        UNCHANGED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether there is something to translate that was not there before. */
    public boolean hasNewText() {
        return status != Status.UNCHANGED;
    }
}
