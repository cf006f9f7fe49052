package org.dragoman.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What HTML's elements are to an article. */
final class HtmlElements {

    /** Elements that hold nothing for readers, or something to work the page with. */
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "link",
            "meta",
            "title",
            "base",
            "nav",
            "form",
            "button",
            "input",
            "select",
            "option",
            "textarea",
            "label",
            "datalist",
            "dialog",
            "menu",
            "canvas",
            "slot",
            "noframes",
            "frameset",
            "area",
            "map",
            "source",
            "track",
            "param",
            "rp",
            "wbr");

    /** Elements whose words stand on their own. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "html",
            "li",
            "legend",
            "main",
            "ol",
            "p",
            "picture",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** Elements kept as they are, in their place. */
    private static final Set<String> OPAQUE =
            Set.of("iframe", "embed", "object", "video", "audio", "math", "svg", "hr", "pre", "applet", "amp-iframe");

    /** Inline elements that come back around their words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "strong", "sub", "sup", "u", "var");

    private static final Map<String, String> SAME =
            Map.of("strike", "s", "acronym", "abbr", "tt", "code", "big", "", "font", "");

    private static final Set<String> ATTRIBUTES = Set.of("title", "lang", "dir", "hreflang", "rel", "datetime");

    private static final int LONGEST_ATTRIBUTE = 2_000;

    private HtmlElements() {}

    static boolean isNever(Element element) {
        return NEVER.contains(element.normalName());
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isOpaque(Element element) {
        return OPAQUE.contains(element.normalName());
    }

    /** A heading's level, 0 for any other element. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    /** The element to mark words with, empty when it marks nothing. */
    static String inline(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name)) {
            return name;
        }
        boolean foreign = name.equals("span") && (element.hasAttr("lang") || element.hasAttr("dir"));
        return foreign ? name : SAME.getOrDefault(name, "");
    }

    /** Its attributes that say something and can run nothing; an address is absolute where the page's own is known. */
    static Map<String, String> attributes(Element element, HtmlAddress address) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (name.equals("href") || name.equals("cite")) {
                String absolute = address.absolute(value);
                if (!absolute.isEmpty()) {
                    attributes.put(name, absolute);
                }
            } else if (ATTRIBUTES.contains(name) && value.length() <= LONGEST_ATTRIBUTE && !value.isBlank()) {
                attributes.put(name, Spacing.mend(value));
            }
        }
        return attributes;
    }
}
