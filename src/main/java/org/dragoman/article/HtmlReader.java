package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page, or a piece of one as an editorial system exports it.
 *
 * <p>The facts are those of schema.org's NewsArticle, then of the meta elements. The text is the page's own, without
 * furniture: navigation, share bars, related links, comments; where the page shows none, that of NewsArticle. The
 * headline is the one that is shown; another title in the head is the one for search engines. Links, emphasis and other inline elements become numbered tags; pictures become
 * media with captions, alt texts and credits bound to them; tables, embeds, formulas and code stay in their place as
 * opaque blocks that hold their source.
 */
public final class HtmlReader implements ArticleReader {

    /** Where the elements that make a page are looked for. */
    private static final int START = 20_000;

    private static final int DEEPEST_TITLE = 6;

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype|html|head|body|article|main|nav)", Pattern.CASE_INSENSITIVE);

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/html", "application/xhtml+xml");
    }

    @Override
    public ArticleContent read(String text) {
        Document page = HtmlDocument.parse(text);
        JsonLd data = JsonLd.of(page);
        HtmlHead head = new HtmlHead(page);
        HtmlFacts facts = new HtmlFacts(data, head);
        HtmlAddress address = new HtmlAddress(base(head, facts));
        HtmlScope scope = isPage(text) ? HtmlScopeSearch.find(page, facts.titles()) : HtmlScope.fragment(page.body());
        HtmlPictures pictures = new HtmlPictures(address, 0);
        List<Passage> passages = new ArrayList<>(new HtmlPassages(scope, address, pictures).find());
        passages = JsonLdText.completed(passages, data);
        if (titleIn(passages) == null) {
            placeTitle(passages, facts.titles());
        }
        StatedFacts stated = facts.facts(titleIn(passages));
        if (pictures.media().isEmpty()) {
            addStatedPicture(passages, pictures, data, head);
        } else {
            JsonLdImages.of(data, address).addWords(passages, pictures.media());
        }
        return Assembly.ofMarked(passages, stated, facts.details(pictures.media()))
                .in(facts.language());
    }

    /** Where no first heading is, the headline is the line at the top that says about what the stated title says. */
    private static void placeTitle(List<Passage> passages, List<String> titles) {
        if (titles.isEmpty()) {
            return;
        }
        for (int at = 0; at < Math.min(passages.size(), DEEPEST_TITLE); at++) {
            Passage passage = passages.get(at);
            if (Headlines.readsAsHeadline(passage) && isLike(passage.plain(), titles.get(0))) {
                Passage bare = passage.form() == Form.STRONG ? passage.unwrapped() : passage;
                passages.set(at, bare.as(Form.TITLE));
                return;
            }
        }
        passages.add(0, Passage.of(Form.TITLE, titles.get(0)));
    }

    /** Whether most words are the same. */
    private static boolean isLike(String shown, String stated) {
        Set<String> words = wordsOf(shown);
        int most = Math.max(words.size(), wordsOf(stated).size());
        words.retainAll(wordsOf(stated));
        return words.size() * 5 >= most * 3;
    }

    private static Set<String> wordsOf(String line) {
        return new HashSet<>(List.of(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static @Nullable String base(HtmlHead head, HtmlFacts facts) {
        String page = facts.uri();
        String base = head.base();
        return base == null || base.isEmpty() ? page : new HtmlAddress(page).absolute(base);
    }

    private static boolean isPage(String text) {
        return PAGE.matcher(text).region(0, Math.min(text.length(), START)).find();
    }

    private static @Nullable String titleIn(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.form() == Form.TITLE)
                .map(Passage::plain)
                .findFirst()
                .orElse(null);
    }

    /** The picture named for a page that shows none. */
    private static void addStatedPicture(List<Passage> passages, HtmlPictures pictures, JsonLd data, HtmlHead head) {
        Media taken = pictures.stated(data, head.meta("og:image", "twitter:image"));
        if (taken == null) {
            return;
        }
        int at = 0;
        while (at < passages.size() && passages.get(at).form() != Form.TITLE) {
            at++;
        }
        at = Math.min(at + 1, passages.size());
        passages.addAll(at, JsonLdImages.of(data, pictures.address()).words(taken));
    }
}
