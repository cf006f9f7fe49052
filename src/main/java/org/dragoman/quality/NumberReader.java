package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a text that are written with digits of any script. English is read strictly ({@code 1,234.5});
 * other languages in every way their writers use: {@code 1.234,5}, {@code 1 234,5}, {@code ١٬٢٣٤٫٥}.
 */
final class NumberReader {

    private static final Pattern ENGLISH = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern SPACE = Pattern.compile("[ \\u00A0\\u202F\\u2009'’]");
    private static final Pattern ANY = Pattern.compile(
            "(?<!\\d)\\d{1,3}(?:[ \\u00A0\\u202F\\u2009'’]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,:]\\d+)*");
    /** One number built of digits and counting characters: 1億2000万. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:\\d[\\d.,]*\\s?[兆億亿万萬千百조억만천백]{1,2}\\s?)+(?:\\d[\\d.,]*)?");

    private static final Pattern COUNTED_PART = Pattern.compile("(\\d[\\d.,]*)\\s?([兆億亿万萬千百조억만천백]*)");
    /** The second year of 2018-19. */
    private static final Pattern SEASON = Pattern.compile("(\\d{2})\\d{2}[-–/]$");

    private final boolean english;
    private final ScaleWords scales;

    private NumberReader(boolean english) {
        this.english = english;
        this.scales = english ? ScaleWords.english() : ScaleWords.ofOtherLanguages();
    }

    static List<Quantity> english(String text) {
        return new NumberReader(true).read(text);
    }

    static List<Quantity> anyLanguage(String text) {
        return new NumberReader(false).read(text);
    }

    private List<Quantity> read(String original) {
        String text = asciiDigits(original);
        List<Quantity> quantities = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            quantities.add(counted(original.substring(counted.start(), counted.end()), counted.group()));
            blank(rest, counted.start(), counted.end());
        }
        Matcher number = (english ? ENGLISH : ANY).matcher(rest);
        while (number.find()) {
            String before = rest.substring(Math.max(0, number.start() - 12), number.start());
            String after = rest.substring(number.end());
            String written = original.substring(number.start(), number.end());
            quantities.add(withContext(quantity(written, number.group()), before, after));
        }
        return quantities;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** The same text with the digits and separators of other scripts replaced; its length stays. */
    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.append(
                        switch (character) {
                            case '٫', '،' -> ',';
                            case '٬', '．' -> '.';
                            case '，', '、' -> ';';
                            case '：' -> ':';
                            default -> character;
                        });
            }
        }
        return ascii.toString();
    }

    private Quantity quantity(String written, String number) {
        String digits = SPACE.matcher(number).replaceAll("");
        if (!digits.equals(number)) {
            // 555 111 is a telephone number as well
            Quantity whole = quantity(written, digits);
            return Quantity.of(written, whole.readings(), parts(List.of(SPACE.split(number))));
        }
        if (digits.contains(":")) {
            return time(written, digits);
        }
        List<String> groups = Arrays.asList(digits.split("[.,]"));
        if (groups.size() == 1) {
            return Quantity.plain(written, Set.of(new BigDecimal(digits)));
        }
        boolean mixed = digits.contains(".") && digits.contains(",");
        if (mixed) {
            return Quantity.of(written, Set.of(lastIsDecimal(groups)), parts(groups));
        }
        return groups.size() == 2 ? twoGroups(written, digits, groups) : manyGroups(written, groups);
    }

    private Quantity twoGroups(String written, String digits, List<String> groups) {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        boolean mayGroup = groups.get(1).length() == 3 && groups.get(0).length() <= 3;
        boolean comma = digits.contains(",");
        if (mayGroup && (!english || comma)) {
            readings.add(new BigDecimal(String.join("", groups)));
        }
        // nobody writes 60 as 60.000
        boolean sureGroup = !readings.isEmpty() && groups.get(1).equals("000");
        if (!sureGroup && (!english || !comma)) {
            readings.add(lastIsDecimal(groups));
        }
        // 15.30 may be a time and 12.05 a date, 5,6 two numbers; 1.234 and 1,234 are neither
        return Quantity.of(written, readings, mayGroup ? List.of() : parts(groups));
    }

    private static Quantity manyGroups(String written, List<String> groups) {
        List<String> tail = groups.subList(1, groups.size());
        boolean thousands = tail.stream().allMatch(group -> group.length() == 3);
        boolean indian = groups.get(groups.size() - 1).length() == 3
                && tail.subList(0, tail.size() - 1).stream().allMatch(group -> group.length() == 2);
        return thousands || indian
                ? Quantity.plain(written, Set.of(new BigDecimal(String.join("", groups))))
                : Quantity.of(written, Set.of(), parts(groups));
    }

    private static Quantity time(String written, String digits) {
        List<String> groups = Arrays.asList(digits.split("[.,:]"));
        boolean clock = groups.size() == 2 && groups.get(1).length() == 2;
        return Quantity.of(written, clock ? Set.of(lastIsDecimal(groups)) : Set.of(), parts(groups));
    }

    private static BigDecimal lastIsDecimal(List<String> groups) {
        int last = groups.size() - 1;
        return new BigDecimal(String.join("", groups.subList(0, last)) + "." + groups.get(last));
    }

    private static List<Quantity> parts(List<String> groups) {
        return groups.stream()
                .map(group -> Quantity.plain(group, Set.of(new BigDecimal(group.replace(',', '.')))))
                .toList();
    }

    private Quantity withContext(Quantity quantity, String before, String after) {
        Set<BigDecimal> readings = new LinkedHashSet<>(quantity.readings());
        Matcher season = SEASON.matcher(before);
        if (season.find() && quantity.written().length() == 2) {
            quantity.readings().forEach(value -> readings.add(value.add(new BigDecimal(season.group(1) + "00"))));
        }
        Quantity inItsPlace = Quantity.of(quantity.written(), readings, quantity.parts());
        return (english ? EnglishContext.reading(inItsPlace, before, after) : inItsPlace)
                .scaledBy(scales.wordsIn(after), scales.following(after));
    }

    private static Quantity counted(String written, String digits) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = COUNTED_PART.matcher(digits);
        while (part.find()) {
            BigDecimal value = new BigDecimal(part.group(1).replace(",", "").replaceAll("\\.$", ""));
            for (char unit : part.group(2).toCharArray()) {
                value = value.multiply(ScaleWords.ofCharacter(unit));
            }
            sum = sum.add(value);
        }
        return Quantity.plain(written, Set.of(sum));
    }
}
