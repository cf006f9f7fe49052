package org.dragoman.article;

import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses HTML as browsers do, within bounds. */
final class HtmlDocument {

    /** A page of 2 MiB has some 30,000; what has more was made to take memory and time. */
    private static final int MOST_TAGS = 100_000;

    private HtmlDocument() {}

    /**
     * @throws ArticleRefused {@code UNREADABLE} when it has more tags than any article
     */
    static Document parse(String html) {
        int tags = openingTags(html);
        if (tags > MOST_TAGS) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    String.format(
                            Locale.ROOT,
                            "The HTML has %,d tags; at most %,d are read. Send the article alone, without its page.",
                            tags,
                            MOST_TAGS));
        }
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static int openingTags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            char next = html.charAt(at + 1);
            tags += next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' ? 1 : 0;
        }
        return tags;
    }
}
