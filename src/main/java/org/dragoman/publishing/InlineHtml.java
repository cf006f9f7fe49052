package org.dragoman.publishing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Restores the elements behind numbered tags. Only inline elements that cannot run anything come back, with attributes
 * that cannot either, and links only to http, https and mailto; the words inside any other element stay.
 */
final class InlineHtml {

    private static final Set<String> ELEMENTS = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
            "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static final Safelist SAFE = new Safelist()
            .addTags(ELEMENTS.toArray(String[]::new))
            .addAttributes(":all", "lang", "dir", "title")
            .addAttributes("a", "href", "hreflang", "rel")
            .addAttributes("q", "cite")
            .addAttributes("del", "cite", "datetime")
            .addAttributes("ins", "cite", "datetime")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("time", "datetime")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("q", "cite", "http", "https")
            .addProtocols("del", "cite", "http", "https")
            .addProtocols("ins", "cite", "http", "https")
            .addProtocols("img", "src", "http", "https")
            // else addresses come back rewritten; relative ones have no such protocol and go all the same
            .preserveRelativeLinks(true);

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z-]*");

    private InlineHtml() {}

    /** The block's text as HTML. */
    static String of(PublishedBlock block) {
        Element body = ArticleBody.emptyDocument().body();
        appendTo(body, block);
        return body.html();
    }

    /** Appends the block's text to the element. */
    static void appendTo(Element target, PublishedBlock block) {
        Document raw = Document.createShell("");
        Deque<Element> open = new ArrayDeque<>();
        open.push(raw.body());
        for (InlineText.Run run : InlineText.parse(block.text()).runs()) {
            append(run, block.markup(), open);
        }
        Element clean = new Cleaner(SAFE).clean(raw).body();
        clean.select("a:not([href]), img:not([src])").forEach(Node::unwrap);
        for (Node node : List.copyOf(clean.childNodes())) {
            target.appendChild(node);
        }
    }

    private static void append(InlineText.Run run, List<Markup> markup, Deque<Element> open) {
        Element parent = open.element();
        if (run instanceof InlineText.Words words) {
            parent.appendChild(new TextNode(words.plain()));
        } else if (run instanceof InlineText.Opening opening) {
            // an unknown element is no element: its words go to where it stands
            Element element = element(markup, opening.number()).orElse(null);
            if (element != null) {
                parent.appendChild(element);
            }
            open.push(element == null ? parent : element);
        } else if (run instanceof InlineText.Closing) {
            open.pop();
        } else if (run instanceof InlineText.Standalone standalone) {
            element(markup, standalone.number()).ifPresent(element -> {
                if (element.nameIs("code")) {
                    // as an attribute it is dropped, for HTML has none of that name
                    element.appendText(element.attr(Markup.TEXT));
                }
                parent.appendChild(element);
            });
        }
    }

    private static Optional<Element> element(List<Markup> markup, int number) {
        return markup.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .filter(found -> ELEMENTS.contains(name(found)))
                .map(found -> {
                    Element element = new Element(name(found));
                    for (Map.Entry<String, String> attribute :
                            found.attributes().entrySet()) {
                        if (ATTRIBUTE.matcher(attribute.getKey()).matches()) {
                            element.attr(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
                        }
                    }
                    return element;
                });
    }

    private static String name(Markup markup) {
        return markup.element().toLowerCase(Locale.ROOT);
    }
}
