package org.dragoman.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a ninjs item with its role.
 *
 * @param role in lower case: {@code main}, {@code seo}, …; empty when it has none
 * @param html whether it is markup; in a headline without a type what looks like markup is
 */
record NinjsText(String role, boolean html, String value) {

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#\\d{1,7});");

    static NinjsText of(@Nullable String role, @Nullable String contentType, String value) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        boolean html = type.isEmpty() ? looksLikeMarkup(value) : type.contains("html");
        return new NinjsText(role == null ? "" : role.toLowerCase(Locale.ROOT), html, value);
    }

    /** By what follows the underscore in a field of 1.x: a type, or a role. */
    static NinjsText ofName(String suffix, String value) {
        return switch (suffix) {
            case "text" -> new NinjsText("", false, value);
            case "html", "xhtml" -> new NinjsText("", true, value);
            default -> new NinjsText(suffix, looksLikeMarkup(value), value);
        };
    }

    /** On one line, with inline tags where it is markup. */
    Passage passage() {
        return html ? HtmlFragment.line(value) : Passage.of(Passage.Form.TEXT, Spacing.mend(value));
    }

    private static boolean looksLikeMarkup(String value) {
        return MARKUP.matcher(value).find();
    }

    /**
     * JSON can spell characters that no text holds.
     *
     * @param field for the sentence
     * @throws ArticleRefused when there is a NUL in it
     */
    static String clean(String value, String field) {
        if (value.indexOf('\0') >= 0) {
            throw JsonText.unreadable(
                    "The field " + field + " has a NUL character in it (\\u0000); take it out and send it again.");
        }
        return Normalizer.normalize(withoutHalves(TextCharacters.kept(value)), Normalizer.Form.NFC);
    }

    /** Half a character, which neither database takes, becomes the sign for one that was lost. */
    static String withoutHalves(String text) {
        StringBuilder whole = null;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!Character.isSurrogate(character)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(at, '\uFFFD');
            }
        }
        return whole == null ? text : whole.toString();
    }
}
