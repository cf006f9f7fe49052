package org.dragoman.article;

import java.util.List;
import org.dragoman.article.Passage.Form;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is a piece of an article, such as the body of a ninjs item: all of it is the article's. Its passages go, with
 * those of the item's own fields before them, to {@link Assembly#ofMarked}.
 *
 * @param media its pictures; their captions, alt texts and credits are passages bound to them
 */
record HtmlFragment(List<Passage> passages, List<Media> media) {

    /**
     * @param page the address of the article's page, for relative links; null when it is not known
     * @param mediaBefore how many media the article has already: the first one here gets the next id
     * @throws ArticleRefused {@code UNREADABLE} when it has more elements than any article
     */
    static HtmlFragment of(String html, @Nullable String page, int mediaBefore) {
        HtmlScope scope = HtmlScope.fragment(HtmlDocument.parse(html).body());
        HtmlAddress address = new HtmlAddress(page);
        HtmlPictures pictures = new HtmlPictures(address, mediaBefore);
        return new HtmlFragment(new HtmlPassages(scope, address, pictures).find(), pictures.media());
    }

    /** The words of a piece on one line, whatever elements they are in. */
    static Passage line(String html) {
        List<Passage> found = of(html, null, 0).passages();
        if (found.size() == 1) {
            Passage only = found.get(0);
            return only.form() == Form.STRONG || only.form() == Form.EMPHASIS ? only.unwrapped() : only.as(Form.TEXT);
        }
        return Passage.of(
                Form.TEXT, String.join(" ", found.stream().map(Passage::plain).toList()));
    }
}
