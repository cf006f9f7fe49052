package org.dragoman.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number as a text writes it.
 *
 * @param written as it stands there
 * @param readings what it can mean: {@code 1.234} is both 1.234 and 1234 where nobody knows the writer's habits
 * @param parts what it falls into when it is a time, a date or a telephone number; empty for a plain number
 * @param metric what it is about in metric units, when an imperial unit stands by it
 */
record Quantity(String written, Set<BigDecimal> readings, List<Quantity> parts, Set<BigDecimal> metric) {

    /** Translators round what they convert. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.12");

    Quantity {
        readings = readings.stream()
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        parts = List.copyOf(parts);
        metric = Set.copyOf(metric);
    }

    Quantity(String written, Set<BigDecimal> readings, List<Quantity> parts) {
        this(written, readings, parts, Set.of());
    }

    static Quantity plain(String written, Set<BigDecimal> readings) {
        return new Quantity(written, readings, List.of());
    }

    /** Its own readings and those of its parts. */
    Stream<BigDecimal> allReadings() {
        return Stream.concat(readings.stream(), parts.stream().flatMap(Quantity::allReadings));
    }

    /** Whether one of its readings, or every one of its parts, is among the values. */
    boolean isAmong(Set<BigDecimal> values) {
        return readings.stream().anyMatch(values::contains)
                || (!parts.isEmpty() && parts.stream().allMatch(part -> part.isAmong(values)));
    }

    /** Whether the other is this one in metric units, roughly. */
    boolean isConvertedTo(Quantity other) {
        return metric.stream().anyMatch(exact -> other.readings.stream().anyMatch(value -> isNear(value, exact)));
    }

    private static boolean isNear(BigDecimal value, BigDecimal exact) {
        BigDecimal allowed = exact.abs().multiply(ROUNDING).max(new BigDecimal("0.1"));
        return value.subtract(exact).abs().setScale(4, RoundingMode.HALF_UP).compareTo(allowed) <= 0;
    }
}
