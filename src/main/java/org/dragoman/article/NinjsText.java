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
     * @throws ArticleRefused when there is a NUL or half a character in it
     */
    static String clean(String value, String field) {
        if (value.indexOf('\0') >= 0) {
            throw JsonText.unreadable(
                    "The field " + field + " has a NUL character in it (\\u0000); take it out and send it again.");
        }
        requireWhole(value, field);
        return Normalizer.normalize(TextCharacters.kept(value), Normalizer.Form.NFC);
    }

    /**
     * @throws ArticleRefused when there is half a character in it
     */
    static void requireWhole(String value, String field) {
        if (HalfCharacters.isIn(value)) {
            throw JsonText.unreadable(
                    "The field " + field + " has half a character in it (one \\ud800 to \\udfff by itself); write"
                            + " both halves of it, or the character, and send it again.");
        }
    }
}
