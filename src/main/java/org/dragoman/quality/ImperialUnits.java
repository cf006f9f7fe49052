package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a number of miles, pounds or degrees Fahrenheit is in the units that translators turn it into. */
final class ImperialUnits {

    private record Unit(Pattern name, List<DoubleUnaryOperator> conversions) {
        Unit(String name, DoubleUnaryOperator... conversions) {
            this(
                    Pattern.compile("^" + RANGE + "[\\s\\u00A0-]?(?:" + name + ")\\b", Pattern.CASE_INSENSITIVE),
                    List.of(conversions));
        }
    }

    /** The unit of the first number of "2 to 4 inches" stands behind the second. */
    private static final String RANGE = "(?:\\s?(?:-|–|to|and|or)\\s?[\\d.,]+)?";

    private static final DoubleUnaryOperator FEET_TO_METRES = feet -> feet * 0.3048;

    private static final List<Unit> UNITS = List.of(
            new Unit("miles?|mph", miles -> miles * 1.609),
            new Unit("yards?|yds?", yards -> yards * 0.9144),
            new Unit("feet|foot|ft", FEET_TO_METRES, feet -> feet * 30.48),
            new Unit("inch(?:es)?", inches -> inches * 2.54, inches -> inches * 25.4),
            new Unit("pounds?|lbs?", pounds -> pounds * 0.4536),
            new Unit("ounces?|oz", ounces -> ounces * 28.35),
            new Unit("stones?", stones -> stones * 6.35),
            new Unit("acres?", acres -> acres * 0.4047, acres -> acres * 4047),
            new Unit("square miles?", miles -> miles * 2.59),
            new Unit("gallons?", gallons -> gallons * 3.785, gallons -> gallons * 4.546),
            new Unit("pints?", pints -> pints * 0.568, pints -> pints * 0.473),
            new Unit("degrees?|°\\s?F?", degrees -> (degrees - 32) / 1.8));

    /** A person's height: 6-foot-6. */
    private static final Pattern INCHES_BEHIND =
            Pattern.compile("^[\\s-]?(?:feet|foot|ft)[\\s-](\\d{1,2})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FEET_BEFORE =
            Pattern.compile("(\\d{1,2})[\\s-]?(?:feet|foot|ft)[\\s-]$", Pattern.CASE_INSENSITIVE);

    private ImperialUnits() {}

    /** Empty when no such unit stands there. */
    static Set<BigDecimal> metric(Quantity quantity, String before, String after) {
        Matcher inches = INCHES_BEHIND.matcher(after);
        if (inches.find()) {
            return height(quantity, 12, Double.parseDouble(inches.group(1)));
        }
        Matcher feet = FEET_BEFORE.matcher(before);
        if (feet.find()) {
            return height(quantity, 1, Double.parseDouble(feet.group(1)) * 12);
        }
        return UNITS.stream()
                .filter(unit -> unit.name().matcher(after).find())
                .flatMap(unit -> unit.conversions().stream())
                .flatMap(conversion -> quantity.readings().stream()
                        .map(value -> BigDecimal.valueOf(conversion.applyAsDouble(value.doubleValue()))))
                .collect(Collectors.toSet());
    }

    private static Set<BigDecimal> height(Quantity quantity, double inchesEach, double moreInches) {
        return quantity.readings().stream()
                .map(value -> (value.doubleValue() * inchesEach + moreInches) / 12)
                .map(feet -> BigDecimal.valueOf(FEET_TO_METRES.applyAsDouble(feet)))
                .collect(Collectors.toSet());
    }
}
