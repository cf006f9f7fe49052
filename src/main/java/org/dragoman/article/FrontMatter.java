package org.dragoman.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML between two lines of {@code ---} at the top of a Markdown file.
 *
 * <p>An embargo or a time of change that cannot be understood is refused, not skipped: skipping would break it.
 *
 * @param body the file without it
 */
record FrontMatter(StatedFacts facts, String body) {

    static FrontMatter of(String text) {
        int start = text.indexOf('\n') + 1;
        if (start == 0 || !text.substring(0, start).strip().equals("---")) {
            return new FrontMatter(StatedFacts.NONE, text);
        }
        int end = start;
        while (end < text.length()) {
            int next = text.indexOf('\n', end) + 1;
            next = next == 0 ? text.length() : next;
            String line = text.substring(end, next).strip();
            if (line.equals("---") || line.equals("...")) {
                Map<?, ?> fields = parse(text.substring(start, end));
                return fields == null
                        ? new FrontMatter(StatedFacts.NONE, text)
                        : new FrontMatter(new Fields(fields).facts(), text.substring(next));
            }
            end = next;
        }
        return new FrontMatter(StatedFacts.NONE, text);
    }

    /** The fields as they are written, or null when there are none. */
    private static @Nullable Map<?, ?> parse(String yaml) {
        LoaderOptions loading = new LoaderOptions();
        loading.setMaxAliasesForCollections(10);
        DumperOptions dumping = new DumperOptions();
        try {
            Object parsed = new Yaml(
                            new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WordsOnly())
                    .load(yaml);
            return parsed instanceof Map<?, ?> fields ? fields : null;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            throw unreadable("The front matter cannot be read at line " + line
                    + ": put values with a colon or a leading sign in quotation marks.");
        } catch (YAMLException e) {
            throw unreadable("The front matter is not YAML: write a field a line, as in title: \"The headline\".");
        }
    }

    private static ArticleRefused unreadable(String sentence) {
        return new ArticleRefused(Reason.UNREADABLE, sentence);
    }

    /** Leaves dates and numbers as they are written. */
    private static final class WordsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // a scalar without a tag is words
        }
    }

    private record Fields(Map<?, ?> values) {

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
                    null,
                    null,
                    null);
        }

        private @Nullable String words(String... names) {
            for (String name : names) {
                String words = written(values.get(name));
                if (HalfCharacters.isIn(words)) {
                    throw unreadable(
                            "The field " + name + " in the front matter has half a character in it (one \\ud800 to"
                                    + " \\udfff by itself); write the whole character and send it again.");
                }
                if (!words.isEmpty() && !words.equals("~") && !words.equals("null")) {
                    return words;
                }
            }
            return null;
        }

        private static String written(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list.stream()
                        .filter(Objects::nonNull)
                        .map(Fields::written)
                        .collect(Collectors.joining(" and "));
            }
            return value instanceof String words ? Spacing.mend(words) : "";
        }

        private @Nullable Integer urgency() {
            String urgency = words("urgency");
            if (urgency == null) {
                return null;
            }
            if (urgency.length() != 1 || urgency.charAt(0) < '1' || urgency.charAt(0) > '9') {
                throw unreadable("The urgency “" + urgency + "” in the front matter is none: write 1 (flash) to 9.");
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
                throw unreadable(
                        "The front matter's " + field + " “" + written
                                + "” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as +02:00.");
            }
        }
    }
}
