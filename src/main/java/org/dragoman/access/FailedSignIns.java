package org.dragoman.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins a name, on this node: ten lock the name until five minutes after the last of them. */
@Component
class FailedSignIns {

    static final int ALLOWED = 10;
    static final Duration LOCK = Duration.ofMinutes(5);
    private static final int NAMES_REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES_REMEMBERED;
        }
    };

    @Autowired
    FailedSignIns() {
        this(InstantSource.system());
    }

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isLocked(String name) {
        Failures known = failures.get(name);
        if (known == null) {
            return false;
        }
        if (known.last().plus(LOCK).isBefore(clock.instant())) {
            failures.remove(name);
            return false;
        }
        return known.count() >= ALLOWED;
    }

    synchronized void count(String name) {
        failures.merge(name, new Failures(1, clock.instant()), (old, one) -> new Failures(old.count() + 1, one.last()));
    }

    synchronized void forget(String name) {
        failures.remove(name);
    }
}
