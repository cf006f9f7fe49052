package org.dragoman.article;

import java.util.ArrayList;
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
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;
import org.jspecify.annotations.Nullable;

/** The words of a Markdown paragraph with numbered tags for its markup, spaces mended across the tags. */
final class MarkdownText {

    /** So many tags in a block are no article; the words of the rest come without them. */
    private static final int MOST_TAGS = 500;

    /** Stands for a tag while spaces are mended; no XML character, so no text holds it. */
    private static final char TAG = '\uFFFF';

    private final StringBuilder words = new StringBuilder();
    private final List<Run> tags = new ArrayList<>();
    private final List<Markup> markup = new ArrayList<>();
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
        text = mended();
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
        return markup;
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
            words.append(literal.getLiteral().replace(TAG, ' '));
        } else if (node instanceof Code code) {
            enterCode(code);
        } else if (node instanceof SoftLineBreak) {
            words.append(' ');
        } else if (node instanceof HardLineBreak) {
            lineBreak();
        } else if (node instanceof Emphasis) {
            open(node, "em", Map.of());
        } else if (node instanceof StrongEmphasis) {
            open(node, "strong", Map.of());
        } else if (node instanceof Link link) {
            open(node, "a", attributes("href", link.getDestination(), link.getTitle()));
        } else if (node instanceof Image image) {
            Map<String, String> attributes = attributes("src", image.getDestination(), image.getTitle());
            attributes.put("alt", new MarkdownText(List.of(), "", true).altOf(image));
            standalone("img", attributes);
        } else if (node instanceof HtmlInline html) {
            enterHtml(html);
        }
    }

    private void enterCode(Code code) {
        String literal = code.getLiteral().replace(TAG, ' ');
        if (codeIsWords || tags.size() >= MOST_TAGS) {
            open(code, "code", Map.of());
            words.append(literal);
        } else {
            standalone("code", Map.of(Markup.TEXT, literal));
        }
    }

    private void leave(@Nullable Node node) {
        Integer number = node == null ? null : numbers.remove(node);
        if (number != null) {
            close(number);
        }
    }

    /** Simple elements in pairs are markup; any other HTML is kept as the words it is. */
    private void enterHtml(HtmlInline html) {
        if (HtmlPairs.isLineBreak(html)) {
            lineBreak();
            return;
        }
        HtmlInline closing = pairs.closingOf(html, numbers.keySet());
        if (closing != null && tags.size() < MOST_TAGS) {
            numbers.put(closing, openNumbered(HtmlPairs.element(html), Map.of()));
        } else if (!numbers.containsKey(html)) {
            words.append(html.getLiteral());
        }
    }

    private String altOf(Image image) {
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            walk(child);
        }
        return mended().plain();
    }

    private void open(Node node, String element, Map<String, String> attributes) {
        if (tags.size() < MOST_TAGS) {
            numbers.put(node, openNumbered(element, attributes));
        }
    }

    private int openNumbered(String element, Map<String, String> attributes) {
        int number = markup.size() + 1;
        markup.add(new Markup(number, element, attributes));
        add(new Opening(number));
        return number;
    }

    private void close(int number) {
        add(new Closing(number));
    }

    /** The space keeps the words on both sides apart where the text is read without its tags. */
    private void lineBreak() {
        standalone("br", Map.of());
        words.append(' ');
    }

    private void standalone(String element, Map<String, String> attributes) {
        if (tags.size() < MOST_TAGS) {
            int number = markup.size() + 1;
            markup.add(new Markup(number, element, attributes));
            add(new Standalone(number));
        } else {
            words.append(' ');
        }
    }

    private void add(Run tag) {
        tags.add(tag);
        words.append(TAG);
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

    private InlineText mended() {
        String line = Spacing.mend(words.toString());
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (Run tag : tags) {
            int at = line.indexOf(TAG, start);
            addWords(runs, line.substring(start, at));
            runs.add(tag);
            start = at + 1;
        }
        addWords(runs, line.substring(start));
        return InlineText.of(runs);
    }

    private static void addWords(List<Run> runs, String plain) {
        if (!plain.isEmpty()) {
            runs.add(new Words(plain));
        }
    }
}
