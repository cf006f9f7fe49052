package org.dragoman.translation.apertium;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.translation.Availability;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;

/** Whether a pair works, found out by a translation and remembered for a while. */
class Health {

    private static final String CANARY = "The first house is red.";
    private static final Duration WELL = Duration.ofMinutes(5);
    private static final Duration UNWELL = Duration.ofSeconds(20);

    private final Pair pair;
    private final Installation installation;
    private final Pipelines pipelines;
    private @Nullable Availability known;
    private long until;

    Health(Pair pair, Installation installation, Pipelines pipelines) {
        this.pair = pair;
        this.installation = installation;
        this.pipelines = pipelines;
    }

    /** As it was found lately. */
    synchronized Availability availability() {
        Availability found = known;
        return found != null && System.nanoTime() - until < 0 ? found : checked();
    }

    /** As it is found now. */
    synchronized Availability checked() {
        Availability found = check();
        known = found;
        until = System.nanoTime() + (found instanceof Availability.Ready ? WELL : UNWELL).toNanos();
        return found;
    }

    private Availability check() {
        Optional<String> missing = installation.missing(pair);
        if (missing.isPresent()) {
            return unavailable(missing.get() + " is missing");
        }
        try {
            String answer = Stream.read(pipelines.ask(CANARY)).plain().strip();
            return answer.isEmpty() || answer.equals(CANARY)
                    ? unavailable("it does not translate \"" + CANARY + "\"")
                    : new Availability.Ready();
        } catch (PipelineFailed failed) {
            return unavailable("its programs fail: " + failed.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unavailable("the program is being stopped");
        }
    }

    private Availability unavailable(String cause) {
        return new Availability.Unavailable(
                HeldCode.ENGINE_DOWN,
                "Apertium cannot translate: " + cause + "; install it with \"apt-get install apertium "
                        + pair.debianPackage() + "\" or configure DeepL (DEEPL_AUTH_KEY).");
    }
}
