package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around an English number make of it: 3 p.m. is 15, the 1990s are the 90s, SS19 is 2019. */
final class EnglishContext {

    private static final Pattern MERIDIEM = Pattern.compile(
            "^\\s?(?:(?:-|–|to|and)\\s?\\d{1,2}(?:[:.]\\d{2})?\\s?)?([ap])\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADE = Pattern.compile("^['’]?s\\b");
    private static final Pattern SHORT_YEAR = Pattern.compile("[\\p{L}'’‘]$");

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private EnglishContext() {}

    static Quantity reading(Quantity quantity, String before, String after) {
        Set<BigDecimal> readings = new LinkedHashSet<>(quantity.readings());
        if (DECADE.matcher(after).find()) {
            quantity.readings().forEach(value -> readings.add(value.remainder(HUNDRED)));
        }
        if (quantity.written().length() == 2
                && (DECADE.matcher(after).find() || SHORT_YEAR.matcher(before).find())) {
            quantity.readings().forEach(value -> readings.add(value.add(BigDecimal.valueOf(1900))));
            quantity.readings().forEach(value -> readings.add(value.add(BigDecimal.valueOf(2000))));
        }
        Matcher meridiem = MERIDIEM.matcher(after);
        boolean hour = meridiem.find();
        boolean afternoon = hour && meridiem.group(1).equalsIgnoreCase("p");
        if (hour) {
            quantity.readings().forEach(value -> readings.add(onTheDial(value, afternoon)));
        }
        return new Quantity(
                quantity.written(),
                readings,
                Set.of(),
                hour ? partsOnTheDial(quantity.parts(), afternoon) : quantity.parts(),
                ImperialUnits.metric(quantity, before, after));
    }

    private static List<Quantity> partsOnTheDial(List<Quantity> parts, boolean afternoon) {
        List<Quantity> shifted = new ArrayList<>(parts);
        if (!parts.isEmpty()) {
            Quantity hour = parts.get(0);
            Set<BigDecimal> hours = new LinkedHashSet<>(hour.readings());
            hour.readings().forEach(value -> hours.add(onTheDial(value, afternoon)));
            shifted.set(0, Quantity.plain(hour.written(), hours));
        }
        return shifted;
    }

    private static BigDecimal onTheDial(BigDecimal hour, boolean afternoon) {
        if (hour.intValue() == 12) {
            return afternoon ? hour : hour.subtract(TWELVE);
        }
        return afternoon && hour.compareTo(TWELVE) < 0 ? hour.add(TWELVE) : hour;
    }
}
