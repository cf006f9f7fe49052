package org.dragoman.article;

import org.dragoman.article.ArticleRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses the JSON a newsroom sends; what is wrong with it is said with line and column. */
final class JsonText {

    /** Deeper nesting is no article. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;
    private static final int SHOWN = 80;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(ArticleText.MOST_BYTES)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    // a line break in a string is against the rules, and harms nobody
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            // said in words of our own
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * @throws ArticleRefused {@code UNREADABLE} when it is no JSON object
     */
    static ObjectNode parse(String text) {
        JsonNode parsed = read(text);
        if (parsed instanceof ObjectNode object) {
            return object;
        }
        throw unreadable("This JSON is " + what(parsed) + ", not an object; send one ninjs item, {\"uri\": …}.");
    }

    private static JsonNode read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                JsonNode parsed = MAPPER.readTree(parser);
                if (parser.nextToken() != null) {
                    throw unreadable("The JSON goes on after its end" + place(parser.currentTokenLocation())
                            + ": send one ninjs item at a time.");
                }
                return parsed;
            } catch (JacksonException malformed) {
                TokenStreamLocation known = malformed.getLocation();
                throw unreadable(sentence(malformed, place(known == null ? parser.currentLocation() : known)));
            }
        }
    }

    private static String sentence(JacksonException malformed, String at) {
        if (malformed instanceof UnexpectedEndOfInputException) {
            return "The JSON breaks off" + at + ": a part of it is missing. Send the whole file again.";
        }
        String trouble = trouble(malformed);
        if (malformed instanceof StreamConstraintsException) {
            return trouble.contains("nesting depth")
                    ? "The JSON is nested deeper than " + DEEPEST + " levels" + at + "; no article is. Send the item"
                            + " alone."
                    : "The JSON has a name or number that is far too long" + at + "; no article has such. Shorten it.";
        }
        if (trouble.startsWith("Duplicate Object property")) {
            return "The JSON has a field twice" + at + ": " + name(trouble)
                    + ". Which one counts cannot be told; leave one out.";
        }
        return "The file is not valid JSON" + at + ": " + trouble + ". Mend it there and send it again.";
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** What the parser says, without what only programmers understand. */
    private static String trouble(JacksonException malformed) {
        String said = String.valueOf(malformed.getOriginalMessage());
        int end = said.indexOf('\n');
        String line = (end < 0 ? said : said.substring(0, end)).replaceAll(" \\(code [^)]*\\)", "");
        return InlineText.escape(line).equals(line) || line.length() <= 2 * SHOWN
                ? line
                : HalfCharacters.cut(line, 2 * SHOWN) + "…";
    }

    private static String name(String trouble) {
        int start = trouble.indexOf('"');
        int end = trouble.lastIndexOf('"');
        String name = start >= 0 && end > start ? trouble.substring(start + 1, end) : "";
        String shown = HalfCharacters.isIn(name) ? "" : HalfCharacters.cut(name, SHOWN);
        return "“" + shown + (shown.equals(name) ? "" : "…") + "”";
    }

    static String what(JsonNode node) {
        if (node.isString()) {
            return "text";
        }
        if (node.isNumber()) {
            return "a number";
        }
        if (node.isBoolean()) {
            return node.asString();
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isObject() ? "an object" : "nothing";
    }

    static ArticleRefused unreadable(String sentence) {
        return new ArticleRefused(Reason.UNREADABLE, sentence);
    }
}
