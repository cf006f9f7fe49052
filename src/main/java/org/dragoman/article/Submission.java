package org.dragoman.article;

import java.time.Instant;
import java.util.List;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An article as it arrives, with what its sender says about it. What the sender says wins over what the file says.
 *
 * @param mediaType without parameters: {@code text/plain}
 * @param id the key asked for
 * @param inboxName desk and file name in the inbox, the identity of what comes without any other
 * @param arrivalKey names this one arrival: an {@code Idempotency-Key}, or an inbox file's name, time and hash
 * @param sender who sends it, and may do so for the article's desk alone; null: whoever may write into the inbox
 * @param languages asked for on top of the desk's rule; empty: the rule alone
 * @param embargo {@link #NO_EMBARGO} takes off the one there was
 */
public record Submission(
        byte[] content,
        String mediaType,
        @Nullable String id,
        @Nullable String uri,
        @Nullable String inboxName,
        @Nullable String arrivalKey,
        @Nullable String desk,
        @Nullable Person sender,
        List<LanguageTag> languages,
        @Nullable Integer urgency,
        @Nullable Instant embargo,
        @Nullable Instant modified) {

    /** Says that there is no embargo any more; saying nothing leaves the one there is. */
    public static final Instant NO_EMBARGO = Instant.EPOCH;

    public Submission {
        languages = List.copyOf(languages);
    }

    /**
     * @throws org.dragoman.access.NotAllowed when its sender may not hand in articles for that desk
     */
    public void requireIntake(String itsDesk) {
        if (sender != null) {
            sender.require(Right.INTAKE, null, itsDesk);
        }
    }
}
