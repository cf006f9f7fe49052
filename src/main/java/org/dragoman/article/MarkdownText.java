package org.dragoman.article;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a Markdown paragraph with numbered tags for its markup, spaces mended across the tags. */
final class MarkdownText {

    private final TaggedWords words = new TaggedWords();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final HtmlPairs pairs;
    /** Whether code is words like others. */
    private final boolean codeIsWords;

    private final InlineText text;

    private MarkdownText(List<Node> nodes, String opening, boolean codeIsWords) {
        this.codeIsWords = codeIsWords;
        pairs = new HtmlPairs(nodes);
        words.append(opening);
        nodes.forEach(this::walk);
        text = words.text();
    }

    /** Code stays out of the words, so that no engine changes it, unless there are no others. */
    static MarkdownText of(List<Node> nodes, String opening) {
        MarkdownText text = new MarkdownText(nodes, opening, false);
        return text.plain().isBlank() ? new MarkdownText(nodes, opening, true) : text;
    }

    String plain() {
        return text.plain();
    }

    String xml() {
        return text.xml();
    }

    List<Markup> markup() {
        return words.markup();
    }

    private void walk(Node top) {
        Node node = top;
        while (node != null) {
            enter(node);
            Node child = node instanceof Image ? null : node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            leave(node);
            while (node != top && node.getNext() == null) {
                node = node.getParent();
                leave(node);
            }
            node = node == top ? null : node.getNext();
        }
    }

    private void enter(Node node) {
        if (node instanceof Text literal) {
            words.append(literal.getLiteral());
        } else if (node instanceof Code code) {
            enterCode(code);
        } else if (node instanceof SoftLineBreak) {
            words.append(' ');
        } else if (node instanceof HardLineBreak) {
            words.lineBreak();
        } else if (node instanceof Emphasis) {
            open(node, "em", Map.of());
        } else if (node instanceof StrongEmphasis) {
            open(node, "strong", Map.of());
        } else if (node instanceof Link link) {
            open(node, "a", attributes("href", link.getDestination(), link.getTitle()));
        } else if (node instanceof Image image) {
            Map<String, String> attributes = attributes("src", image.getDestination(), image.getTitle());
            attributes.put("alt", new MarkdownText(List.of(), "", true).altOf(image));
            words.standalone("img", attributes);
        } else if (node instanceof HtmlInline html) {
            enterHtml(html);
        }
    }

    private void enterCode(Code code) {
        String literal = code.getLiteral();
        if (codeIsWords || words.isFull()) {
            open(code, "code", Map.of());
            words.append(literal);
        } else {
            words.standalone("code", Map.of(Markup.TEXT, literal));
        }
    }

    private void leave(@Nullable Node node) {
        Integer number = node == null ? null : numbers.remove(node);
        if (number != null) {
            words.close(number);
        }
    }

    /** Simple elements in pairs are markup; any other HTML is kept as the words it is. */
    private void enterHtml(HtmlInline html) {
        if (HtmlPairs.isLineBreak(html)) {
            words.lineBreak();
            return;
        }
        HtmlInline closing = pairs.closingOf(html, numbers.keySet());
        if (closing != null && !words.isFull()) {
            numbers.put(closing, words.open(HtmlPairs.element(html), Map.of()));
        } else if (!numbers.containsKey(html)) {
            words.append(html.getLiteral());
        }
    }

    private String altOf(Image image) {
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            walk(child);
        }
        return words.text().plain();
    }

    private void open(Node node, String element, Map<String, String> attributes) {
        if (!words.isFull()) {
            numbers.put(node, words.open(element, attributes));
        }
    }

    private static Map<String, String> attributes(String name, String address, @Nullable String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (WebAddress.isHarmless(address)) {
            attributes.put(name, address);
        }
        if (title != null && !title.isBlank()) {
            attributes.put("title", title);
        }
        return attributes;
    }
}
