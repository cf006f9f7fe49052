package org.dragoman.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What the numbers page and the alarms see of one pool. */
final class JobMeters {

    private final MeterRegistry registry;
    private final String pool;

    JobMeters(MeterRegistry registry, String pool) {
        this.registry = registry;
        this.pool = pool;
    }

    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder("dragoman.jobs." + name, value)
                .description(description)
                .tag("pool", pool)
                .register(registry);
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** @param outcome {@code done}, {@code later}, {@code failed}, {@code back} */
    void ran(Timer.Sample run, String outcome) {
        run.stop(Timer.builder("dragoman.jobs.run")
                .description("How long jobs ran and what became of them")
                .tag("pool", pool)
                .tag("outcome", outcome)
                .register(registry));
    }

    void givenUp() {
        registry.counter("dragoman.jobs.given.up", "pool", pool).increment();
    }
}
