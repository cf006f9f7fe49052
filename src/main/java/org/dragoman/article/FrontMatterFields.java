package org.dragoman.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a front matter, by the names that newsrooms and static site generators give them.
 *
 * <p>Case, hyphens and underscores of a name do not matter; a field within another goes by both names: {@code seo: {title}}
 * is {@code seo_title}.
 */
final class FrontMatterFields {

    static final FrontMatterFields NONE = new FrontMatterFields(Map.of());

    private static final int MOST_KEYWORDS = 100;
    private static final int LONGEST_DATELINE = 90;
    /** Whether a site's page is to show a notice. */
    private static final Set<String> SWITCHES = Set.of("true", "false");

    private static final Pattern PLACE = Pattern.compile("[\\p{L}][\\p{L}\\p{M} .,'’()/-]*");

    private final Map<String, Object> values;

    private FrontMatterFields(Map<String, Object> values) {
        this.values = values;
    }

    static FrontMatterFields of(Map<?, ?> written) {
        Map<String, Object> values = new LinkedHashMap<>();
        written.forEach((name, value) -> put(values, plain(name), value));
        written.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((part, words) -> put(values, plain(name) + plain(part), words));
            }
        });
        return new FrontMatterFields(values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }

    private static String plain(@Nullable Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    StatedFacts facts() {
        return new StatedFacts(
                words("title", "headline"),
                words("description", "standfirst", "summary", "subtitle"),
                words("author", "authors", "byline"),
                words("uri", "guid"),
                words("slug"),
                words("source"),
                words("date", "published"),
                modified(),
                urgency(),
                embargo(),
                words("seotitle", "metatitle"),
                words("seodescription", "metadescription"),
                dateline(),
                words("kicker", "overline", "eyebrow", "hanger"));
    }

    /** What each of its fields forbids is forbidden. */
    Rights rights() {
        String holder = words("copyrightholder");
        String notice = words("copyrightnotice", "copyright");
        if (notice != null && SWITCHES.contains(notice)) {
            notice = null;
        }
        String license = words("license", "licence");
        String link = license != null && WebAddress.isWeb(license) ? license : null;
        String note = words("editorsnote", "editornote", "ednote");
        String terms = List.of(
                        "rights", "usageterms", "usage", link == null ? "license" : "", link == null ? "licence" : "")
                .stream()
                .map(this::words)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        boolean any = holder != null || notice != null || link != null || note != null || !terms.isEmpty();
        return any ? Rights.of(holder, notice, terms.isEmpty() ? null : terms, link, null, note) : Rights.NONE;
    }

    List<Keyword> keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String name : List.of("keywords", "tags", "categories")) {
            String line = words(name);
            List<?> each = values.get(name) instanceof List<?> list ? list : Arrays.asList(parts(line));
            each.stream()
                    .map(FrontMatterFields::line)
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words.stream().limit(MOST_KEYWORDS).map(Keyword::of).toList();
    }

    private static String[] parts(@Nullable String line) {
        return line == null ? new String[0] : line.split(",", -1);
    }

    /** As it is written; null when it says none. */
    @Nullable String language() {
        return words("language", "lang");
    }

    /** The words of the first of these fields that has any. */
    @Nullable String words(String... names) {
        for (String name : names) {
            String words = written(values.get(name), " and ");
            if (HalfCharacters.isIn(words)) {
                throw FrontMatter.unreadable(
                        "The field " + name + " in the front matter has half a character in it (one \\ud800 to"
                                + " \\udfff by itself); write the whole character and send it again.");
            }
            if (!words.isEmpty() && !words.equals("~") && !words.equals("null")) {
                return words;
            }
        }
        return null;
    }

    /** The first of these fields that holds one line, or a list of lines: their first. */
    @Nullable String single(String... names) {
        for (String name : names) {
            Object value = values.get(name);
            Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            if (first instanceof String line && !line.isBlank() && !HalfCharacters.isIn(line)) {
                return line.strip();
            }
        }
        return null;
    }

    /** Of a list each, of a thing its name, else all that is said of it. */
    private static String written(@Nullable Object value, String between) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(FrontMatterFields::line)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(between));
        }
        return line(value);
    }

    private static String line(@Nullable Object value) {
        if (value instanceof Map<?, ?> thing) {
            return thing.get("name") instanceof String name ? Spacing.mend(name) : all(thing);
        }
        return value instanceof String words ? Spacing.mend(words) : "";
    }

    private static String all(Map<?, ?> thing) {
        List<String> all = new ArrayList<>();
        for (Object value : thing.values()) {
            if (value instanceof String words && !words.isBlank()) {
                all.add(Spacing.mend(words));
            }
        }
        return String.join("; ", all);
    }

    private @Nullable String dateline() {
        String dateline = words("dateline");
        if (dateline != null && dateline.length() <= LONGEST_DATELINE) {
            return dateline;
        }
        String location = values.get("location") instanceof String ? words("location") : null;
        return location != null
                        && location.length() <= LONGEST_DATELINE
                        && PLACE.matcher(location).matches()
                ? location
                : null;
    }

    private @Nullable Integer urgency() {
        String urgency = words("urgency");
        if (urgency == null) {
            return null;
        }
        if (urgency.length() != 1 || urgency.charAt(0) < '1' || urgency.charAt(0) > '9') {
            throw FrontMatter.unreadable(
                    "The urgency “" + urgency + "” in the front matter is none: write 1 (flash) to 9.");
        }
        return urgency.charAt(0) - '0';
    }

    private @Nullable Instant embargo() {
        String embargo = words("embargo", "embargoed");
        if (embargo == null) {
            return null;
        }
        return embargo.equalsIgnoreCase("none") ? Submission.NO_EMBARGO : time("embargo", embargo);
    }

    private @Nullable Instant modified() {
        String modified = words("modified", "lastmod", "updated");
        if (modified == null) {
            return null;
        }
        try {
            return LocalDate.parse(modified).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return time("modified", modified);
        }
    }

    private static Instant time(String field, String written) {
        try {
            return OffsetDateTime.parse(written.replace(' ', 'T')).toInstant();
        } catch (DateTimeParseException e) {
            throw FrontMatter.unreadable("The front matter's " + field + " “" + written
                    + "” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as +02:00.");
        }
    }
}
