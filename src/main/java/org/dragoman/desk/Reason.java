package org.dragoman.desk;

import org.jspecify.annotations.Nullable;

/** Why something is done, and to whom it goes. */
record Reason(@Nullable String reason, @Nullable String to) {

    static String of(@Nullable Reason reason) {
        return reason == null || reason.reason() == null ? "" : reason.reason();
    }
}
