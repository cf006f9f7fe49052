package org.dragoman.translation.deepl;

import com.deepl.api.DeepLClient;
import com.deepl.api.Usage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dragoman.translation.Availability.Unavailable;
import org.dragoman.translation.HeldCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in the background whether a paused DeepL is back, and which languages it serves: at start and once a day. */
final class DeepLWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeepLWatch.class);

    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final DeepLLine line;
    private final DeepLHealth health;
    private final LanguageInquiry inquiry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "deepl-watch");
        daemon.setDaemon(true);
        return daemon;
    });

    private volatile DeepLLanguages languages = DeepLLanguages.documented();
    private boolean asked;
    private long askedAt;

    DeepLWatch(DeepLLine line, DeepLHealth health, LanguageInquiry inquiry) {
        this.line = line;
        this.health = health;
        this.inquiry = inquiry;
    }

    void start(Duration every) {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    DeepLLanguages languages() {
        return languages;
    }

    private void look() {
        try {
            Unavailable pause = health.pause();
            if (pause != null) {
                probe(pause);
            } else if (!asked || System.nanoTime() - askedAt > DAY) {
                askLanguages();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            // An exception would end the schedule and leave a pause for ever.
            LOG.warn("Looking after DeepL failed: {}", fault.getClass().getSimpleName());
        }
    }

    private void probe(Unavailable pause) throws InterruptedException {
        try {
            Usage usage = line.ask(DeepLClient::getUsage);
            Usage.Detail characters = usage.getCharacter();
            if (pause.code() == HeldCode.QUOTA && characters != null && characters.limitReached()) {
                return;
            }
        } catch (DeepLRefusal refusal) {
            if (refusal.refusesKey()) {
                health.refused(refusal);
                return;
            }
            if (!refusal.isBadRequest()) {
                return;
            }
        }
        LOG.info("DeepL is tried again.");
        health.resume();
    }

    private void askLanguages() throws InterruptedException {
        try {
            languages = inquiry.ask();
            remember();
        } catch (DeepLRefusal refusal) {
            if (refusal.refusesKey()) {
                health.refused(refusal);
            } else if (refusal.isBadRequest()) {
                remember();
            }
            LOG.warn("DeepL's languages are not known ({}); the documented ones are assumed.", refusal.sentence());
        }
    }

    private void remember() {
        asked = true;
        askedAt = System.nanoTime();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
