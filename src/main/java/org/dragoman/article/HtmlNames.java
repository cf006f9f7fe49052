package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the classes and roles that newsrooms give their elements say about them: {@code standfirst}, {@code
 * article__byline}, {@code shareBar}. A class is read as the words it is made of.
 */
final class HtmlNames {

    /**
     * @param form what the words in it are, null when the names do not say
     * @param furniture whether it belongs to the page, not to the article
     * @param embed whether a program of another site fills it
     */
    record Meaning(@Nullable Form form, boolean furniture, boolean embed) {}

    private static final Meaning NOTHING = new Meaning(null, false, false);

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("kicker", Form.KICKER),
            Map.entry("eyebrow", Form.KICKER),
            Map.entry("overline", Form.KICKER),
            Map.entry("topline", Form.KICKER),
            Map.entry("rubric", Form.KICKER),
            Map.entry("standfirst", Form.STANDFIRST),
            Map.entry("deck", Form.STANDFIRST),
            Map.entry("dek", Form.STANDFIRST),
            Map.entry("subheadline", Form.STANDFIRST),
            Map.entry("subtitle", Form.STANDFIRST),
            Map.entry("strapline", Form.STANDFIRST),
            Map.entry("intro", Form.STANDFIRST),
            Map.entry("summary", Form.STANDFIRST),
            Map.entry("byline", Form.BYLINE),
            Map.entry("author", Form.BYLINE),
            Map.entry("authors", Form.BYLINE),
            Map.entry("dateline", Form.DATELINE),
            Map.entry("caption", Form.CAPTION),
            Map.entry("credit", Form.CREDIT),
            Map.entry("credits", Form.CREDIT),
            Map.entry("pullquote", Form.QUOTE),
            Map.entry("pull-quote", Form.QUOTE),
            Map.entry("wp-caption-text", Form.CAPTION),
            Map.entry("teaser-text", Form.STANDFIRST),
            Map.entry("lead-text", Form.STANDFIRST));

    /** Names that are furniture alone, not as a part of a longer one. */
    private static final Set<String> FURNITURE = Set.of(
            "ad",
            "ads",
            "sidebar",
            "share",
            "social",
            "nav",
            "menu",
            "tags",
            "topics",
            "footer",
            "masthead",
            "sr-only",
            "visually-hidden",
            "screen-reader-text",
            "skip-link",
            "no-print",
            "noprint",
            "banner",
            "widget",
            "modal",
            "popup",
            "more",
            "toolbar",
            "comment-list",
            "author-bio",
            "about-author",
            "author-box",
            "author-card",
            "tag-list",
            "article-tags",
            "post-tags",
            "most-read",
            "most-popular",
            "read-more",
            "read-next",
            "read-also",
            "also-read",
            "see-also",
            "more-stories",
            "more-news",
            "more-on",
            "up-next",
            "site-header",
            "site-footer",
            "page-header",
            "page-footer",
            "login",
            "print-only",
            "live-ticker-nav");

    /** Words that make every name furniture. */
    private static final Set<String> FURNITURE_WORDS = Set.of(
            "sharing",
            "sharebar",
            "sharethis",
            "addthis",
            "newsletter",
            "newsletters",
            "cookie",
            "cookies",
            "gdpr",
            "breadcrumb",
            "breadcrumbs",
            "related",
            "recommended",
            "recommendations",
            "advertisement",
            "advert",
            "adslot",
            "outbrain",
            "taboola",
            "disqus",
            "sponsored",
            "promo",
            "recirc",
            "teasers",
            "trending",
            "signup",
            "comments",
            "navbar",
            "navigation",
            "pagination",
            "donate",
            "subscribe");

    private static final Set<String> SHARED_FIRST = Set.of("share", "social", "ad", "ads");

    /** A name that begins so tells how the element looks or what it lacks. */
    private static final Set<String> ABOUT = Set.of("has", "no", "not", "with", "without", "is", "js", "hide", "show");

    private static final Set<String> FURNITURE_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "toolbar",
            "menu",
            "menubar",
            "tablist");

    private static final int LONGEST = 400;
    private static final int MOST_KNOWN = 10_000;

    /** The pages of a newsroom use the same names again and again. */
    private static final Map<String, Meaning> KNOWN = new ConcurrentHashMap<>();

    private HtmlNames() {}

    static Meaning of(Element element) {
        if (element.attributesSize() == 0) {
            return NOTHING;
        }
        String names = element.attr("class") + ' ' + element.attr("itemprop") + ' ' + element.id();
        if (names.length() == 2 || names.length() > LONGEST) {
            return NOTHING;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(names, HtmlNames::meaning);
    }

    /** Whether it is hidden from readers, or has a role of the page's own. */
    static boolean isAside(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || FURNITURE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                        || element.attr("style").replace(" ", "").contains("display:none"));
    }

    private static Meaning meaning(String names) {
        Form form = null;
        boolean furniture = false;
        boolean embed = false;
        for (String name : names.split("\\s+", -1)) {
            List<String> words = words(name);
            if (words.isEmpty() || ABOUT.contains(words.get(0)) && words.size() > 1) {
                continue;
            }
            String whole = String.join("-", words);
            furniture |= isFurniture(whole, words);
            embed |= words.contains("embed");
            form = form == null ? form(whole, words) : form;
        }
        return form == null && !furniture && !embed ? NOTHING : new Meaning(form, furniture, embed);
    }

    private static boolean isFurniture(String whole, List<String> words) {
        return FURNITURE.contains(whole)
                || words.stream().anyMatch(FURNITURE_WORDS::contains)
                || words.size() > 1 && SHARED_FIRST.contains(words.get(0))
                || words.size() > 1 && words.get(words.size() - 1).equals("share");
    }

    private static @Nullable Form form(String whole, List<String> words) {
        Form form = FORMS.get(whole);
        return form == null ? FORMS.get(words.get(words.size() - 1)) : form;
    }

    /** {@code article__shareBar} is article, share, bar. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean letter = Character.isLetterOrDigit(character);
            boolean next = Character.isUpperCase(character) && at > 0 && Character.isLowerCase(name.charAt(at - 1));
            if ((!letter || next) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(character));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
