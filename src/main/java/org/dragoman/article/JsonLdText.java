package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Passage.Form;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * The text that a page's data holds: {@code articleBody}, then each {@code liveBlogUpdate} under its headline.
 *
 * <p>Where the page itself shows the text, the page is the source. It does not where it has less than a quarter of the
 * data's letters: its script would show the text, or a teaser stands for it. Updates none of which is in the page follow
 * its text.
 */
final class JsonLdText {

    private static final int QUARTER = 4;

    /** So much of an update's text tells whether the page shows it. */
    private static final int OPENING = 40;

    private final List<Passage> body;
    private final List<List<Passage>> updates = new ArrayList<>();

    private JsonLdText(JsonLd data) {
        body = passages(data.field("articleBody"));
        JsonNode all = data.field("liveBlogUpdate");
        for (JsonNode update : all.isArray() ? all : List.of(all)) {
            addUpdate(update);
        }
    }

    /** The passages of the page, with the data's text where they lack it. */
    static List<Passage> completed(List<Passage> shown, JsonLd data) {
        return data.isThere() ? new JsonLdText(data).completed(shown) : shown;
    }

    private List<Passage> completed(List<Passage> shown) {
        List<Passage> stated = new ArrayList<>(body);
        updates.forEach(stated::addAll);
        String page = letters(shown.stream().filter(JsonLdText::isStory).toList());
        List<Passage> completed = new ArrayList<>(shown);
        if (page.length() * QUARTER < letters(stated).length()) {
            completed.removeIf(JsonLdText::isStory);
            completed.addAll(stated);
        } else if (updates.stream().noneMatch(update -> isIn(page, update))) {
            updates.forEach(completed::addAll);
        }
        return completed;
    }

    private static boolean isIn(String page, List<Passage> update) {
        String letters = letters(update.stream().filter(JsonLdText::isStory).toList());
        return page.contains(letters.substring(0, Math.min(OPENING, letters.length())));
    }

    private void addUpdate(JsonNode update) {
        List<Passage> text = passages(update.path("articleBody"));
        if (letters(text).isEmpty()) {
            return;
        }
        List<Passage> passages = new ArrayList<>();
        JsonLd.all(update.path("headline"), "name").stream()
                .limit(1)
                .map(headline -> Passage.of(Form.HEADING, headline))
                .forEach(passages::add);
        passages.addAll(text);
        updates.add(passages);
    }

    /** A line is a paragraph; some systems write HTML. */
    private static List<Passage> passages(JsonNode node) {
        String text = JsonLd.first(node);
        if (text.contains("</") || text.contains("<br")) {
            return HtmlFragment.of(text, null, 0).passages().stream()
                    .filter(passage -> !passage.isAtPicture())
                    .toList();
        }
        return Parser.unescapeEntities(text, true)
                .lines()
                .map(Spacing::mend)
                .filter(line -> !line.isEmpty())
                .map(line -> Passage.of(Form.TEXT, line))
                .toList();
    }

    /** Whether it is the article's own words, no line of its head. */
    private static boolean isStory(Passage passage) {
        String plain = passage.plain();
        return (passage.isText() || passage.form() == Form.LIST_ITEM || passage.form() == Form.QUOTE)
                && !PageLines.isByline(plain)
                && !PageLines.isSource(plain)
                && !DateLine.is(plain);
    }

    private static String letters(List<Passage> passages) {
        StringBuilder letters = new StringBuilder();
        for (Passage passage : passages) {
            passage.plain()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .map(Character::toLowerCase)
                    .forEach(letters::appendCodePoint);
        }
        return letters.toString();
    }
}
