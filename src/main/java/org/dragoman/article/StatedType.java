package org.dragoman.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which format a text is really in, when its sender's statement is plainly wrong: a page sent as text, text sent as a
 * page, JSON sent as either. What may be right is believed; a page within Markdown is Markdown.
 */
public final class StatedType {

    private static final String TEXT = "text/plain";
    private static final String MARKDOWN = "text/markdown";
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private static final Set<String> PAGES = Set.of(HTML, "application/xhtml+xml");

    /** So much of a text tells what it is. */
    private static final int START = 2_000;

    private static final Pattern PAGE = Pattern.compile(
            "^(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,500}?-->\\s*)*<(?:!doctype html|html|head|body)[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern FRAGMENT = Pattern.compile(
            "^(?:<!--.{0,500}?-->\\s*)*<(?:p|h[1-6]|div|article|section|header|figure|main|span|ul|ol|table|blockquote)[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CLOSING =
            Pattern.compile("</(?:p|h[1-6]|div|article|li)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[a-z!/][^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_OBJECT = Pattern.compile("^\\{\\s*(?:\"|\\})");
    private static final Pattern FIELD = Pattern.compile("^[A-Za-z][\\w -]{0,40}:(?: |$)");

    private StatedType() {}

    /**
     * The media type to read the text as.
     *
     * @param stated without parameters
     */
    public static String corrected(String stated, String text) {
        String start = text.substring(0, Math.min(text.length(), START)).stripLeading();
        if (PAGE.matcher(start).find()) {
            return PAGES.contains(stated) ? stated : HTML;
        }
        if (isObject(start, text)) {
            return JSON;
        }
        if (stated.equals(JSON) && start.startsWith("{")) {
            return stated;
        }
        if (hasFrontMatter(start)) {
            return MARKDOWN;
        }
        if (stated.equals(MARKDOWN)) {
            return stated;
        }
        if (FRAGMENT.matcher(start).find() && CLOSING.matcher(text).find()) {
            return PAGES.contains(stated) ? stated : HTML;
        }
        boolean tagless = (PAGES.contains(stated) || stated.equals(JSON))
                && !TAG.matcher(text).find()
                && !start.startsWith("[");
        return tagless ? TEXT : stated;
    }

    /** What a sender calls it, for people: {@code text/plain} is plain text. */
    public static String name(String mediaType) {
        return switch (mediaType.toLowerCase(Locale.ROOT)) {
            case TEXT -> "plain text";
            case MARKDOWN -> "Markdown";
            case HTML, "application/xhtml+xml" -> "HTML";
            case JSON -> "JSON";
            default -> mediaType;
        };
    }

    private static boolean isObject(String start, String text) {
        return JSON_OBJECT.matcher(start).find() && text.stripTrailing().endsWith("}");
    }

    /** A line of dashes, and lines of fields up to the next one. */
    private static boolean hasFrontMatter(String start) {
        String[] lines = start.split("\n", 40);
        if (!lines[0].strip().equals("---")
                || lines.length < 3
                || !FIELD.matcher(lines[1]).find()) {
            return false;
        }
        for (int at = 2; at < lines.length; at++) {
            if (lines[at].strip().equals("---")) {
                return true;
            }
        }
        return false;
    }
}
