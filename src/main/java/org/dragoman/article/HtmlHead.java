package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's meta elements and links say. */
final class HtmlHead {

    private static final int LONGEST = 2_000;
    private static final List<String> NAMED_BY = List.of("property", "name", "itemprop");

    private final Document page;
    /** By their {@code property}, {@code name} and {@code itemprop}; going through the page once for all is what is fast. */
    private final Map<String, List<String>> metas = new HashMap<>();

    HtmlHead(Document page) {
        this.page = page;
        for (Element meta : page.getElementsByTag("meta")) {
            String content = line(meta.attr("content"));
            for (String by : NAMED_BY) {
                String name = meta.attr(by).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.computeIfAbsent(name, first -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /** The content of the first of these that has any. */
    @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> contents = metas(name);
            if (!contents.isEmpty()) {
                return contents.get(0);
            }
        }
        return null;
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The address of {@code <link rel="canonical">} and its like. */
    @Nullable String link(String rel) {
        return page.head().getElementsByTag("link").stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase(rel))
                .map(link -> link.attr("href").strip())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The base of relative addresses that the page sets. */
    @Nullable String base() {
        return page.head().getElementsByTag("base").stream()
                .filter(base -> base.hasAttr("href"))
                .map(base -> base.attr("href").strip())
                .findFirst()
                .orElse(null);
    }

    @Nullable String title() {
        String title = line(page.title());
        return title.isEmpty() ? null : title;
    }

    @Nullable String language() {
        Element html = page.firstElementChild();
        String lang = html == null ? "" : html.attr("lang") + html.attr("xml:lang");
        return lang.isBlank() || html == null
                ? meta("og:locale", "language")
                : (html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang")).strip();
    }

    private static String line(String written) {
        return Spacing.mend(HalfCharacters.cut(written, LONGEST));
    }

    /** Words of a field of data as a page would show them: many are escaped as in the page. */
    static String shown(String written) {
        return line(written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true));
    }
}
