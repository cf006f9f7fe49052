package org.dragoman.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's meta elements and links say. */
final class HtmlHead {

    private static final int LONGEST = 2_000;

    private final Document page;

    HtmlHead(Document page) {
        this.page = page;
    }

    /** The content of the first of these that has any, by {@code property}, {@code name} or {@code itemprop}. */
    @Nullable String meta(String... names) {
        for (String name : names) {
            for (Element meta :
                    page.select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]")) {
                String content = line(meta.attr("content"));
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }

    List<String> metas(String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "]").stream()
                .map(meta -> line(meta.attr("content")))
                .filter(content -> !content.isEmpty())
                .toList();
    }

    /** The address of {@code <link rel="canonical">} and its like. */
    @Nullable String link(String rel) {
        Element link = page.selectFirst("link[rel=" + rel + "][href]");
        return link == null || link.attr("href").isBlank()
                ? null
                : link.attr("href").strip();
    }

    /** The base of relative addresses that the page sets. */
    @Nullable String base() {
        Element base = page.selectFirst("base[href]");
        return base == null ? null : base.attr("href").strip();
    }

    @Nullable String title() {
        String title = line(page.title());
        return title.isEmpty() ? null : title;
    }

    @Nullable String language() {
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        if (html == null) {
            return meta("og:locale", "language");
        }
        String lang = html.attr("lang");
        return lang.isBlank() ? html.attr("xml:lang").strip() : lang.strip();
    }

    private static String line(String written) {
        return Spacing.mend(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
    }

    /** Words of a field of data as a page would show them: many are escaped as in the page. */
    static String shown(String written) {
        return line(written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true));
    }
}
