package org.dragoman.review;

import org.jspecify.annotations.Nullable;

/**
 * What an editor changes in a row; null leaves a thing as it is.
 *
 * @param target XML text with the source's numbered tags
 * @param omitted cut from the translation, with the reason; or brought back
 * @param mergedInto the id of the row whose text now says this one's too; empty brings it back
 * @param originalWording the target is the original words of who is quoted; {@code reason} says where they are from
 */
public record Edit(
        @Nullable String target,
        @Nullable Boolean confirmed,
        @Nullable Boolean omitted,
        @Nullable String reason,
        @Nullable String mergedInto,
        @Nullable Boolean originalWording) {

    public static Edit ofTarget(String target, boolean confirmed) {
        return new Edit(target, confirmed, null, null, null, null);
    }

    public static Edit confirm(boolean confirmed) {
        return new Edit(null, confirmed, null, null, null, null);
    }
}
