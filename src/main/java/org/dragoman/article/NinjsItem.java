package org.dragoman.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of a ninjs item, whatever its version: 1.x and 2.x write names in lower case, 3.x in camel case, so case does
 * not count; what is null counts as not there. A field of the wrong type is refused by its name.
 */
final class NinjsItem {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final JsonNode node;
    /** Where it stands, with a full stop behind; empty for the item itself. */
    private final String path;

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private NinjsItem(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        node.properties().forEach(field -> {
            NinjsText.requireWhole(field.getKey(), path + "…");
            if (!field.getValue().isNull()) {
                fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
            }
        });
    }

    static NinjsItem of(JsonNode item) {
        return new NinjsItem(item, "");
    }

    /** The object as it came. */
    String original() {
        String original = node.toString();
        NinjsText.requireWhole(original, path + "…");
        return original;
    }

    /** The first of the fields that is there and says something, on one line. */
    @Nullable String line(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null && !Spacing.mend(text).isEmpty()) {
                return Spacing.mend(text);
            }
        }
        return null;
    }

    /** A text as it is, with its lines. */
    @Nullable String raw(String name) {
        String text = text(name);
        return text == null || text.isBlank() ? null : text;
    }

    private @Nullable String text(String name) {
        JsonNode field = fields.get(name);
        if (field == null) {
            return null;
        }
        if (!field.isString()) {
            throw wrong(name, field, "text");
        }
        return NinjsText.clean(field.asString(), path + name);
    }

    /** A whole number, also one that is written as text. */
    @Nullable Long number(String name) {
        Double number = decimal(name);
        return number == null ? null : Math.round(number);
    }

    @Nullable Integer pixels(String name) {
        Long number = number(name);
        return number == null || number < Integer.MIN_VALUE || number > Integer.MAX_VALUE ? null : number.intValue();
    }

    @Nullable Double decimal(String name) {
        JsonNode field = fields.get(name);
        if (field == null) {
            return null;
        }
        try {
            double number = field.isNumber() || field.isString() ? Double.parseDouble(field.asString()) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw wrong(name, field, "a number");
    }

    /**
     * @throws ArticleRefused when it is no time with a zone: to pass over an embargo would break it
     */
    @Nullable Instant time(String... names) {
        for (String name : names) {
            String written = line(name);
            if (written != null) {
                try {
                    return TIME.parse(written, OffsetDateTime::from).toInstant();
                } catch (DateTimeParseException malformed) {
                    throw JsonText.unreadable("The field " + path + name + " “" + shown(written)
                            + "” is no time with a zone: write it as 2026-05-07T06:00:00Z or with an offset such as"
                            + " +02:00.");
                }
            }
        }
        return null;
    }

    /** Whether one of the fields is there to say that there is nothing: null, or an empty text. */
    boolean isEmptied(String... names) {
        return node.properties().stream()
                .filter(field -> field.getValue().isNull()
                        || field.getValue().asString("-").isBlank())
                .anyMatch(field -> List.of(names).contains(field.getKey().toLowerCase(Locale.ROOT)));
    }

    /** The objects of a list; of 1.x also those of an object, whose names they then have. */
    List<NinjsItem> items(String... names) {
        List<NinjsItem> items = new ArrayList<>();
        for (String name : names) {
            JsonNode field = fields.get(name);
            if (field == null) {
                continue;
            }
            if (field.isArray()) {
                for (int at = 0; at < field.size(); at++) {
                    add(items, field.get(at), path + name + "[" + at + "]", null);
                }
            } else if (field.isObject()) {
                field.properties().forEach(one -> {
                    NinjsText.requireWhole(one.getKey(), path + name + ".…");
                    add(items, one.getValue(), path + name + "." + one.getKey(), one);
                });
            } else {
                throw wrong(name, field, "a list");
            }
        }
        return items;
    }

    private static void add(
            List<NinjsItem> items, JsonNode node, String place, Map.@Nullable Entry<String, JsonNode> named) {
        if (node.isNull()) {
            return;
        }
        if (!node.isObject()) {
            throw JsonText.unreadable(
                    "The field " + shown(place) + " is " + JsonText.what(node) + "; ninjs wants an object there.");
        }
        NinjsItem item = new NinjsItem(node, place + ".");
        if (named != null) {
            item.fields.putIfAbsent("name", tools.jackson.databind.node.StringNode.valueOf(named.getKey()));
        }
        items.add(item);
    }

    /** A single object. */
    @Nullable NinjsItem item(String name) {
        JsonNode field = fields.get(name);
        if (field == null) {
            return null;
        }
        if (!field.isObject()) {
            throw wrong(name, field, "an object");
        }
        return new NinjsItem(field, path + name + ".");
    }

    /** Words of a list of texts; anything else in it is passed over. */
    List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        JsonNode field = fields.get(name);
        if (field != null && field.isArray()) {
            for (JsonNode one : field) {
                String line = one.isString() ? Spacing.mend(NinjsText.clean(one.asString(), path + name)) : "";
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /**
     * Texts by their role: {@code headlines} of 2.x and 3.x with a role each, {@code headline} and {@code headline_…} of
     * 1.x, whose role is in the name.
     */
    List<NinjsText> texts(String single, String plural) {
        List<NinjsText> texts = new ArrayList<>();
        for (NinjsItem one : items(plural)) {
            String value = one.text("value");
            if (value != null && !value.isBlank()) {
                texts.add(NinjsText.of(one.line("role"), one.line("contenttype"), value));
            }
        }
        fields.keySet().stream()
                .filter(name -> name.equals(single) || name.startsWith(single + "_"))
                .forEach(name -> {
                    String value = text(name);
                    if (value != null && !value.isBlank()) {
                        texts.add(
                                NinjsText.ofName(name.substring(Math.min(name.length(), single.length() + 1)), value));
                    }
                });
        return texts;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private ArticleRefused wrong(String name, JsonNode field, String wanted) {
        String value = field.isValueNode() ? " (“" + shown(field.asString()) + "”)" : "";
        return JsonText.unreadable("The field " + path + name + " is " + JsonText.what(field) + value + "; ninjs wants "
                + wanted + " there.");
    }

    static String shown(String value) {
        if (HalfCharacters.isIn(value)) {
            return "…";
        }
        return value.length() <= 80 ? value : HalfCharacters.cut(value, 80) + "…";
    }
}
