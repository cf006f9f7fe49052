package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.translation.Span;

/** American dates, which Apertium leaves in their order: "on April 13, 2024". */
final class Dates {

    private static final Pattern DATE =
            Pattern.compile("(?<![\\p{L}\\p{N}])((?:[Oo]n )?)(January|February|March|April|May|June|July"
                    + "|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) "
                    + "([1-9]|[12][0-9]|3[01])((?:, [12][0-9]{3})?)(?![\\p{L}\\p{N}–-]|[.,:][0-9])");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private record Words(String on, String of, String beforeYear, List<String> months) {}

    private static final Map<Pair, Words> WORDS = Map.of(
            Pair.SPANISH,
            new Words(
                    "el ",
                    " de ",
                    " de ",
                    List.of(
                            "enero",
                            "febrero",
                            "marzo",
                            "abril",
                            "mayo",
                            "junio",
                            "julio",
                            "agosto",
                            "septiembre",
                            "octubre",
                            "noviembre",
                            "diciembre")),
            Pair.CATALAN,
            new Words(
                    "el ",
                    " de ",
                    " del ",
                    List.of(
                            "gener",
                            "febrer",
                            "març",
                            "abril",
                            "maig",
                            "juny",
                            "juliol",
                            "agost",
                            "setembre",
                            "octubre",
                            "novembre",
                            "desembre")),
            Pair.GALICIAN,
            new Words(
                    "o ",
                    " de ",
                    " de ",
                    List.of(
                            "xaneiro",
                            "febreiro",
                            "marzo",
                            "abril",
                            "maio",
                            "xuño",
                            "xullo",
                            "agosto",
                            "setembro",
                            "outubro",
                            "novembro",
                            "decembro")));

    private Dates() {}

    /** The dates of a text, each with its form in the pair's language. */
    static List<Kept> in(String text, Pair pair) {
        Words words = WORDS.getOrDefault(pair, new Words("", "", "", List.of()));
        List<Kept> dates = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            String month = words.months().get(MONTHS.indexOf(date.group(2).substring(0, 3)) / 3);
            boolean elided = pair == Pair.CATALAN && "ao".indexOf(month.charAt(0)) >= 0;
            String form = (date.group(1).isEmpty() ? "" : words.on())
                    + date.group(3)
                    + (elided ? " d’" : words.of())
                    + month
                    + date.group(4).replace(", ", words.beforeYear());
            dates.add(new Kept(new Span(date.start(), date.end()), form, Kept.Sort.DATE));
        }
        return dates;
    }
}
