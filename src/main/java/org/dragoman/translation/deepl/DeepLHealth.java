package org.dragoman.translation.deepl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.dragoman.translation.Availability.Unavailable;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.Deferred;
import org.dragoman.translation.EngineAnswer.Paused;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;

/**
 * What DeepL's refusals mean for everybody: wait until a time, or stop until somebody acts. Faults in a row, without an
 * answer between them, mean that DeepL is down; a single one may be the request's own.
 */
final class DeepLHealth {

    static final int FAULTS_OF_AN_OUTAGE = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Clock clock;
    private final long probeSeconds;
    private @Nullable Unavailable pause;
    private Instant quietUntil = Instant.MIN;
    private int faults;
    private int waits;

    DeepLHealth(Clock clock, long probeSeconds) {
        this.clock = clock;
        this.probeSeconds = probeSeconds;
    }

    synchronized @Nullable Unavailable pause() {
        return pause;
    }

    /** Why nothing may be sent now, if so. */
    synchronized Optional<EngineAnswer> obstacle() {
        if (pause != null) {
            return Optional.of(new Paused(pause.code(), pause.reason()));
        }
        if (clock.instant().isBefore(quietUntil)) {
            return Optional.of(new Deferred(quietUntil.plus(jitter()), "DeepL asks for a slower pace.", false));
        }
        return Optional.empty();
    }

    synchronized void answered() {
        faults = 0;
        waits = 0;
    }

    /** What a refused request becomes; a request that is itself at fault is not for here. */
    synchronized EngineAnswer refused(DeepLRefusal refusal) {
        if (refusal.refusesKey()) {
            return stop(
                    HeldCode.KEY,
                    "DeepL refuses the key; check DEEPL_AUTH_KEY and, if it is set, whether DEEPL_SERVER_URL belongs"
                            + " to it.");
        }
        if (refusal.quotaUsedUp()) {
            return stop(
                    HeldCode.QUOTA,
                    "DeepL's quota for this billing period is used up; raise it in the DeepL account or wait for the"
                            + " next period.");
        }
        if (refusal.asksToWait()) {
            return quiet(refusal.retryAfter());
        }
        return fault(refusal);
    }

    /** A probe got an answer: work may go on, but the next fault stops it at once. */
    synchronized void resume() {
        if (pause != null && pause.code() == HeldCode.ENGINE_DOWN) {
            faults = FAULTS_OF_AN_OUTAGE - 1;
        }
        pause = null;
    }

    private Deferred quiet(@Nullable Duration told) {
        waits++;
        Duration wait = told != null ? told : backOff(waits);
        Instant until = clock.instant().plus(wait);
        if (until.isAfter(quietUntil)) {
            quietUntil = until;
        }
        return new Deferred(quietUntil.plus(jitter()), "DeepL asks for a slower pace.", false);
    }

    private EngineAnswer fault(DeepLRefusal refusal) {
        faults++;
        if (faults >= FAULTS_OF_AN_OUTAGE) {
            return stop(
                    HeldCode.ENGINE_DOWN,
                    "DeepL does not answer (" + refusal.sentence() + "); it is tried again every " + probeSeconds
                            + " seconds.");
        }
        Duration told = refusal.retryAfter();
        Duration wait = told != null ? told : backOff(faults);
        return new Deferred(
                clock.instant().plus(wait).plus(jitter()), "DeepL failed: " + refusal.sentence() + ".", true);
    }

    private Paused stop(HeldCode code, String reason) {
        pause = new Unavailable(code, reason);
        return new Paused(code, reason);
    }

    private static Duration backOff(int times) {
        Duration wait = Duration.ofSeconds(1L << Math.min(times - 1, 7));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Spreads those who wait for the same moment. */
    private static Duration jitter() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(500));
    }
}
