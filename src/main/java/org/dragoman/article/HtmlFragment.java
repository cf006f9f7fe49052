package org.dragoman.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads HTML that is a piece of an article, such as the body of a ninjs item: all of it is the article's. */
final class HtmlFragment {

    private HtmlFragment() {}

    /**
     * Its passages in their order. Feed them to {@link Assembly#ofMarked}, with those of the item's own fields before
     * them.
     *
     * @param page the address of the article's page, for relative links; null when it is not known
     * @throws ArticleRefused {@code UNREADABLE} when it has more elements than any article
     */
    static List<Passage> passages(String html, @Nullable String page) {
        Document document = HtmlDocument.parse(html);
        HtmlScope scope = HtmlScope.fragment(document.body());
        return new HtmlPassages(scope, new HtmlAddress(page)).find();
    }
}
