package org.dragoman.testing;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong at the DeepL test server.
 *
 * @param times how many requests (of a text fault: texts) it meets before it is over
 * @param path requests whose path starts with this
 * @param status of {@link Kind#STATUS}
 * @param retryAfter the header beside it
 * @param containing of a text fault: only texts that contain this
 */
public record DeepLFault(
        Kind kind,
        int times,
        String path,
        int status,
        @Nullable String retryAfter,
        String containing) {

    /** Faults of a whole answer come first, then those of a text in it. */
    public enum Kind {
        STATUS(false),
        /** The connection drops before anything is done. */
        DROP(false),
        /** The text is translated and billed, then the connection drops. */
        DROP_AFTER(false),
        TRUNCATE(false),
        /** The last text is missing. */
        TOO_FEW(false),
        TOO_MANY(false),
        EMPTY(true),
        UNTRANSLATED(true),
        LOSE_TAGS(true),
        /** Every tag goes to the end, empty. */
        MOVE_TAGS(true),
        DOUBLE_TAGS(true),
        ESCAPE_TWICE(true),
        CHANGE_DIGITS(true),
        /** Words run into the tags behind them. */
        LOSE_SPACES(true),
        /** The last word is missing. */
        SHORTEN(true);

        private final boolean ofText;

        Kind(boolean ofText) {
            this.ofText = ofText;
        }

        public boolean isOfText() {
            return ofText;
        }
    }

    public static DeepLFault of(Kind kind, int times) {
        return new DeepLFault(kind, times, "/v2/translate", 0, null, "");
    }

    public static DeepLFault status(int status, int times) {
        return new DeepLFault(Kind.STATUS, times, "/v2/translate", status, null, "");
    }

    public DeepLFault at(String otherPath) {
        return new DeepLFault(kind, times, otherPath, status, retryAfter, containing);
    }

    public DeepLFault retryAfter(String value) {
        return new DeepLFault(kind, times, path, status, value, containing);
    }

    public DeepLFault inTextsWith(String words) {
        return new DeepLFault(kind, times, path, status, retryAfter, words);
    }

    DeepLFault once() {
        return new DeepLFault(kind, times - 1, path, status, retryAfter, containing);
    }
}
