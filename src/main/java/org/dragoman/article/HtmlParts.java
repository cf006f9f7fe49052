package org.dragoman.article;

import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Element;

/**
 * Where in a page the walk is. Above and below the element that holds the article's text only the lines of its head and
 * its credits are the article's.
 */
final class HtmlParts {

    private enum Part {
        ABOVE_TITLE,
        HEAD,
        BODY,
        TAIL
    }

    private static final int MOST_IN_HEAD = 8;

    private final HtmlScope scope;
    private Part part;
    private int footers;
    private int headLines;

    HtmlParts(HtmlScope scope) {
        this.scope = scope;
        this.part = scope.root() == scope.body() ? Part.BODY : Part.ABOVE_TITLE;
    }

    void enter(Element element) {
        if (element == scope.body()) {
            part = Part.BODY;
        } else if (element.nameIs("footer")) {
            footers++;
        }
    }

    void leave(Element element) {
        if (element == scope.body()) {
            part = Part.TAIL;
        } else if (element == scope.title() && part == Part.ABOVE_TITLE) {
            part = Part.HEAD;
        } else if (element.nameIs("footer") && footers > 0) {
            footers--;
        }
    }

    boolean isInBody() {
        return part == Part.BODY;
    }

    boolean takesPictures() {
        return part != Part.TAIL;
    }

    boolean takes(Passage passage) {
        String plain = passage.plain();
        return switch (part) {
            case ABOVE_TITLE ->
                Markup.mediaOf(passage.markup()) != null
                        || passage.form() == Form.TITLE
                        || passage.form() == Form.KICKER
                        || passage.isText()
                                && (DateLine.is(plain) || PageLines.isSource(plain) || PageLines.isByline(plain));
            case HEAD ->
                Markup.mediaOf(passage.markup()) != null
                        || passage.form() != Form.LIST_ITEM
                                && passage.form() != Form.OPAQUE
                                && headLines++ < MOST_IN_HEAD;
            case BODY -> !scope.page() || footers == 0 || passage.form() == Form.QUOTE || isCredit(plain);
            case TAIL -> isCredit(plain);
        };
    }

    /** Who made the article; the page's own copyright is none. */
    private static boolean isCredit(String plain) {
        return PageLines.isClosingCredit(plain)
                && !plain.startsWith("©")
                && !plain.startsWith("(c) ")
                && !plain.startsWith("Copyright ");
    }
}
