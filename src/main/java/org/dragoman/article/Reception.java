package org.dragoman.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param reason why nothing changed; null when something did
 */
public record Reception(
        Article article,
        Status status,
        Novelty novelty,
        @Nullable String reason) {

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

    /** What an arrival brought. */
    public enum Novelty {
        /** Text that was not there before. */
        TEXT,
        /** The same text with another urgency, desk, embargo, … */
        METADATA,
        /** The article as it stands. */
        NONE,
        /** A replay, something older than what is here, or a withdrawn article: nothing may follow from it. */
        PAST
    }

    /** The same arrival after all brought something: languages that were not asked for before. */
    public Reception withMoreLanguages() {
        return status == Status.UNCHANGED ? new Reception(article, Status.UPDATED, Novelty.METADATA, null) : this;
    }
}
