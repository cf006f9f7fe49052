package org.dragoman.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a page is the article.
 *
 * @param page whether it is a whole page, with furniture
 * @param root the smallest element with headline and text
 * @param body the element that holds the text
 * @param title the headline's element, when one is known
 * @param kept elements that a name calls furniture though they hold the article
 */
record HtmlScope(
        boolean page, Element root, Element body, @Nullable Element title, Set<Element> kept) {

    /** A piece of a page, all of which is the article. */
    static HtmlScope fragment(Element body) {
        return new HtmlScope(false, body, body, null, Set.of());
    }

    boolean isKept(Element element) {
        return !kept.isEmpty() && kept.contains(element);
    }

    boolean mayBeTitle(Element heading) {
        return title == null || title == heading;
    }
}
