package org.dragoman.translation.deepl;

import com.deepl.api.DeepLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** DeepL gave no usable answer. Extends the client's exception because it is thrown from inside the client. */
final class DeepLRefusal extends DeepLException {

    private static final long serialVersionUID = 1L;

    /** Status of an answer that never came. */
    static final int UNREACHABLE = 0;

    private final int status;
    private final @Nullable Duration retryAfter;

    DeepLRefusal(int status, String message, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status; {@link #UNREACHABLE} without one; 200 when the answer could not be read. */
    int status() {
        return status;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** Whether DeepL asks for patience: too many requests, or the server is overloaded. */
    boolean asksToWait() {
        return status == 429 || status == 529 || (status == 503 && retryAfter != null);
    }

    boolean refusesKey() {
        return status == 401 || status == 403;
    }

    boolean quotaUsedUp() {
        return status == 456;
    }

    boolean tooLarge() {
        return status == 413 || status == 414;
    }

    /** Whether the request itself is at fault, so that sending it again is pointless. */
    boolean isBadRequest() {
        return status >= 400 && status < 500 && !asksToWait() && !refusesKey() && !quotaUsedUp() && status != 408;
    }
}
