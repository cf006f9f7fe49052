package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedSignInsTests {

    private Instant now = Instant.parse("2026-01-31T09:00:00Z");
    private final FailedSignIns failures = new FailedSignIns(() -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.count("ana");
        }
    }

    @Test
    void locksANameAfterTenFailuresForFiveMinutes() {
        fail(9);
        assertThat(failures.isLocked("ana")).isFalse();
        fail(1);
        assertThat(failures.isLocked("ana")).isTrue();
        assertThat(failures.isLocked("ben")).isFalse();

        now = now.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(failures.isLocked("ana")).isFalse();
        fail(1);
        assertThat(failures.isLocked("ana")).isFalse();
    }

    @Test
    void successForgetsTheFailures() {
        fail(9);
        failures.forget("ana");
        fail(9);
        assertThat(failures.isLocked("ana")).isFalse();
    }
}
