package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Roman numerals, which some languages write centuries and quarters with. */
final class RomanNumerals {

    private static final Pattern NUMERAL =
            Pattern.compile("(?<![\\p{L}\\d])(?=[IVXL])(?:X{1,3}|XL|L)?(?:IX|IV|V?I{0,3})(?![\\p{Ll}\\p{Lu}\\d])");

    private RomanNumerals() {}

    static Set<BigDecimal> in(String text) {
        return NUMERAL.matcher(text)
                .results()
                .map(result -> BigDecimal.valueOf(value(result.group())).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    private static int value(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = digit(numeral.charAt(i));
            boolean before = i + 1 < numeral.length() && digit < digit(numeral.charAt(i + 1));
            value += before ? -digit : digit;
        }
        return value;
    }

    private static int digit(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }
}
