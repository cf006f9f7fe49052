package org.dragoman.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in schema.org's terms (JSON-LD): the first object of a kind of article, wherever it
 * stands, also in arrays and {@code @graph}. What cannot be parsed is passed over.
 */
final class JsonLd {

    private static final Set<String> TYPES = Set.of(
            "newsarticle",
            "article",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "backgroundnewsarticle",
            "opinionnewsarticle",
            "reviewnewsarticle",
            "askpublicnewsarticle",
            "advertisercontentarticle",
            "liveblogposting",
            "blogposting",
            "report",
            "techarticle",
            "scholarlyarticle",
            "satiricalarticle");

    /** So many objects are looked through. */
    private static final int MOST_OBJECTS = 5_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final JsonLd NONE = new JsonLd(MAPPER.createObjectNode());

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    static JsonLd of(Document page) {
        for (Element script : page.getElementsByTag("script")) {
            boolean data = script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
            JsonNode article = data ? articleIn(script.data()) : null;
            if (article != null) {
                return new JsonLd(article);
            }
        }
        return NONE;
    }

    private static @Nullable JsonNode articleIn(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(withoutWrapping(json)));
        } catch (JacksonException broken) {
            return null;
        }
        for (int seen = 0; seen < MOST_OBJECTS && !open.isEmpty(); seen++) {
            JsonNode node = open.remove();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                for (String field : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
                    if (node.path(field).isContainer()) {
                        open.add(node.path(field));
                    }
                }
            }
        }
        return null;
    }

    /** Some pages wrap it in CDATA or comments. */
    private static String withoutWrapping(String json) {
        int object = json.indexOf('{');
        int array = json.indexOf('[');
        boolean cdata = json.contains("<![CDATA[") || json.contains("<!--");
        if (!cdata || object < 0) {
            return json;
        }
        int start = array >= 0 && array < object && !json.startsWith("![CDATA", array - 1) ? array : object;
        int end = Math.max(json.lastIndexOf('}'), start) + 1;
        return json.substring(start, end);
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.isString() ? type.asString() : "";
        return TYPES.contains(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT));
    }

    boolean isThere() {
        return !article.isEmpty();
    }

    JsonNode field(String name) {
        return article.path(name);
    }

    /** The first of the fields that has words; of a thing, its name. */
    @Nullable String words(String... names) {
        for (String name : names) {
            List<String> all = all(article.path(name), "name");
            if (!all.isEmpty()) {
                return all.get(0);
            }
        }
        return null;
    }

    /** All words of a field: of a list each, of things their names. */
    List<String> list(String name) {
        return all(article.path(name), "name");
    }

    /** The address a field holds or its thing is at. */
    @Nullable String address(String name) {
        JsonNode field = article.path(name);
        for (String part : List.of("@id", "url", "contentUrl")) {
            List<String> all = all(field, part);
            if (!all.isEmpty()) {
                return all.get(0);
            }
        }
        return null;
    }

    /** The first of these that has words; empty when none has. */
    static String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isString() && !node.asString().isBlank() && !HalfCharacters.isIn(node.asString())) {
                return node.asString();
            }
        }
        return "";
    }

    /**
     * Words as a page shows them: entities are resolved, white space is mended. Those that are cut within a character are
     * passed over, as all that cannot be read.
     */
    static List<String> all(JsonNode node, String part) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode one : node) {
                all.addAll(one.isArray() ? List.of() : all(one, part));
            }
        } else {
            JsonNode value = node.isObject() ? node.path(part) : node;
            if (value.isArray() && !value.isEmpty()) {
                value = value.get(0);
            }
            String words = value.isString() || value.isNumber() ? HtmlHead.shown(value.asString()) : "";
            if (!words.isEmpty() && !HalfCharacters.isIn(words)) {
                all.add(words);
            }
        }
        return all;
    }
}
