package org.dragoman.desk;

import org.jspecify.annotations.Nullable;

/** The parameters {@code limit} and {@code after} of lists. */
final class PageSize {

    private static final int DEFAULT = 50;
    private static final int LARGEST = 500;

    private PageSize() {}

    static int of(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return DEFAULT;
        }
        if (limit.matches("[0-9]{1,4}")) {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= LARGEST) {
                return size;
            }
        }
        throw Refusal.badRequest("limit is a number from 1 to " + LARGEST + ", not \"" + limit + "\".");
    }

    /** A cursor that counts what was seen. */
    static int offset(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (after.matches("[0-9]{1,8}")) {
            return Integer.parseInt(after);
        }
        throw Refusal.badRequest("\"" + after + "\" is no cursor of this list; take \"next\" of the answer before.");
    }
}
