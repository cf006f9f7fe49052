package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The source of what is kept in its place unread: tables, embeds, formulas. Scripts and handlers are not kept. */
final class HtmlOpaque {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "data", "cite");

    private static final int LONGEST_ATTRIBUTE = 4_000;

    private HtmlOpaque() {}

    /** Changes the element, which is of no other use afterwards. */
    static String source(Element element, HtmlAddress address) {
        List<Node> dropped = new ArrayList<>();
        element.nodeStream().forEach(node -> {
            if (node instanceof Comment || node.nameIs("script") || node.nameIs("style")) {
                dropped.add(node);
            } else if (node instanceof Element inner && inner.attributesSize() > 0) {
                cleanAttributes(inner, address);
            }
        });
        dropped.forEach(Node::remove);
        return element.outerHtml().strip();
    }

    private static void cleanAttributes(Element element, HtmlAddress address) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (name.startsWith("on") || name.equals("srcdoc") || name.equals("style")) {
                element.removeAttr(attribute.getKey());
            } else if (ADDRESSES.contains(name)) {
                String absolute = address.absolute(value);
                if (absolute.isEmpty()) {
                    element.removeAttr(attribute.getKey());
                } else {
                    element.attr(attribute.getKey(), absolute);
                }
            } else if (value.length() > LONGEST_ATTRIBUTE
                    || value.toLowerCase(Locale.ROOT).contains("javascript:")) {
                element.removeAttr(attribute.getKey());
            }
        }
    }
}
