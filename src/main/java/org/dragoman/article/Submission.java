package org.dragoman.article;

import java.time.Instant;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An article as it arrives, with what its sender says about it. What the sender says wins over what the file says.
 *
 * @param mediaType without parameters: {@code text/plain}
 * @param id the key asked for
 * @param inboxName desk and file name in the inbox, the identity of what comes without any other
 * @param arrivalKey names this one arrival: an {@code Idempotency-Key}, or an inbox file's name, time and hash
 * @param languages asked for on top of the desk's rule; empty: the rule alone
 */
public record Submission(
        byte[] content,
        String mediaType,
        @Nullable String id,
        @Nullable String uri,
        @Nullable String inboxName,
        @Nullable String arrivalKey,
        @Nullable String desk,
        List<LanguageTag> languages,
        @Nullable Integer urgency,
        @Nullable Instant embargo,
        @Nullable Instant modified) {

    public Submission {
        languages = List.copyOf(languages);
    }
}
