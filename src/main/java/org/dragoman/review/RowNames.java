package org.dragoman.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.article.BlockKind;

/** What rows are called: {@code Headline}, {@code Paragraph 2}. */
public final class RowNames {

    private RowNames() {}

    /** Numbered where a kind comes more than once. */
    public static Map<Segment, String> of(List<Segment> rows) {
        Map<BlockKind, Long> all = rows.stream().collect(Collectors.groupingBy(Segment::kind, Collectors.counting()));
        Map<BlockKind, Integer> numbers = new HashMap<>();
        Map<Segment, String> names = new LinkedHashMap<>();
        for (Segment row : rows) {
            int number = numbers.merge(row.kind(), 1, Integer::sum);
            String name = of(row.kind());
            names.put(row, all.getOrDefault(row.kind(), 1L) > 1 ? name + " " + number : name);
        }
        return names;
    }

    public static String of(BlockKind kind) {
        return switch (kind) {
            case SEO_TITLE -> "SEO title";
            case SEO_DESCRIPTION -> "SEO description";
            default -> {
                String words = kind.wireName().replace('-', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    /** A kind inside a sentence: {@code push text}, {@code SEO title}. */
    static String insideOf(BlockKind kind) {
        String name = of(kind);
        return name.startsWith("SEO") ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** One of them inside a sentence: {@code paragraph 2}, {@code the headline}. */
    public static String inside(List<Segment> rows, Segment row) {
        String name = of(rows).getOrDefault(row, of(row.kind()));
        String inside =
                name.startsWith("SEO") ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return Character.isDigit(name.charAt(name.length() - 1)) ? inside : "the " + inside;
    }
}
