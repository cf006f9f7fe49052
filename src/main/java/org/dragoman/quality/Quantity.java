package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number as a text writes it.
 *
 * @param written as it stands there
 * @param readings what its digits can mean: {@code 1.234} is both 1.234 and 1234 where nobody knows the writer's habits
 * @param scaled what they mean with the word behind them: {@code 2.4 million} is 2,400,000
 * @param parts what it falls into when it is a time, a date or a telephone number; empty for a plain number
 * @param metric what it is about in metric units, when an imperial unit stands by it
 */
record Quantity(
        String written,
        Set<BigDecimal> readings,
        Set<BigDecimal> scaled,
        List<Quantity> parts,
        Set<BigDecimal> metric) {

    /** Translators round what they convert. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.12");

    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.1");

    Quantity {
        readings = normal(readings);
        scaled = normal(scaled);
        parts = List.copyOf(parts);
        metric = Set.copyOf(metric);
    }

    static Quantity plain(String written, Set<BigDecimal> readings) {
        return of(written, readings, List.of());
    }

    static Quantity of(String written, Set<BigDecimal> readings, List<Quantity> parts) {
        return new Quantity(written, readings, Set.of(), parts, Set.of());
    }

    /** Equal numbers are to be equal objects: 1.50 and 1.5. */
    static Set<BigDecimal> normal(Collection<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::stripTrailingZeros).collect(Collectors.toUnmodifiableSet());
    }

    Quantity scaledBy(String words, List<BigDecimal> factors) {
        Set<BigDecimal> values = factors.stream()
                .flatMap(factor -> readings.stream().map(factor::multiply))
                .collect(Collectors.toSet());
        return new Quantity(written + words, readings, values, parts, metric);
    }

    Stream<BigDecimal> partsReadings() {
        return parts.stream().flatMap(part -> part.readings.stream());
    }

    /** Whether the other is this one in metric units, roughly. */
    boolean isConvertedTo(Quantity other) {
        return metric.stream().anyMatch(exact -> other.readings.stream().anyMatch(value -> isNear(value, exact)));
    }

    private static boolean isNear(BigDecimal value, BigDecimal exact) {
        BigDecimal allowed = exact.abs().multiply(ROUNDING).max(SMALLEST_STEP);
        return value.subtract(exact).abs().compareTo(allowed) <= 0;
    }
}
