package org.dragoman.translation.deepl;

import com.deepl.api.ConnectionException;
import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** The one line to DeepL that every job shares: bounds what is in flight and how fast requests follow each other. */
final class DeepLLine implements AutoCloseable {

    /** A call of the client. */
    @FunctionalInterface
    interface Call<T> {
        T on(DeepLClient client) throws DeepLException, InterruptedException;
    }

    private final DeepLClient client;
    private final RetryAfter retryAfter;
    private final Semaphore inFlight;
    private final Pace pace;

    DeepLLine(DeepLSettings settings, Clock clock) {
        this.retryAfter = RetryAfter.listenTo(settings.address(), clock);
        this.client = new StatusKeepingClient(settings, retryAfter);
        this.inFlight = new Semaphore(settings.inFlight(), true);
        this.pace = new Pace(settings.rate());
    }

    /**
     * @throws DeepLRefusal whatever went wrong; its message never holds the key
     */
    <T> T ask(Call<T> call) throws DeepLRefusal, InterruptedException {
        inFlight.acquire();
        try {
            pace.await();
            retryAfter.forget();
            T answer = call.on(client);
            pace.answered();
            return answer;
        } catch (DeepLRefusal refusal) {
            if (refusal.asksToWait()) {
                pace.slower();
            }
            throw refusal;
        } catch (ConnectionException unreachable) {
            throw new DeepLRefusal(DeepLRefusal.UNREACHABLE, reason(unreachable), null);
        } catch (DeepLException | RuntimeException unreadable) {
            // The client does not check what it parses: half an answer is a null pointer or a syntax error to it.
            throw new DeepLRefusal(200, "its answer could not be read", null);
        } finally {
            inFlight.release();
        }
    }

    private static String reason(ConnectionException unreachable) {
        Throwable cause = unreachable.getCause();
        return cause instanceof SocketTimeoutException
                ? "no answer in time"
                : cause instanceof java.net.ConnectException
                        ? "connection refused"
                        : cause instanceof java.net.UnknownHostException ? "unknown host" : "connection lost";
    }

    @Override
    public void close() {
        retryAfter.stop();
    }
}
