package org.dragoman.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.dragoman.article.Passage.Form;
import org.jspecify.annotations.Nullable;

/** Finds the passages of a parsed Markdown file, in their order, without recursion: nesting has no limit there. */
final class MarkdownPassages {

    private final String source;
    private final List<Passage> passages = new ArrayList<>();
    /** How many items of a list have been met. */
    private final Map<Node, Integer> items = new IdentityHashMap<>();

    private boolean titled;

    MarkdownPassages(String source) {
        this.source = source;
    }

    List<Passage> of(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            boolean container = node instanceof BlockQuote || node instanceof ListBlock || node instanceof ListItem;
            if (node instanceof ListItem) {
                items.merge(node.getParent(), 1, Integer::sum);
            }
            if (!container) {
                add(node);
            }
            Node child = container ? node.getFirstChild() : null;
            node = child != null ? child : following(node);
        }
        return passages;
    }

    private static @Nullable Node following(Node node) {
        Node at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private void add(Node node) {
        if (node instanceof Heading heading) {
            addHeading(heading);
        } else if (node instanceof Paragraph && !isPictureAlone(node)) {
            addParagraph(node);
        } else if (!(node instanceof LinkReferenceDefinition)) {
            passages.add(Passage.of(Form.OPAQUE, sourceOf(node)));
        }
    }

    private void addHeading(Heading heading) {
        boolean title = heading.getLevel() == 1 && !titled && heading.getParent() instanceof Document;
        titled |= title;
        addText(title ? Form.TITLE : Form.HEADING, MarkdownText.of(childrenOf(heading), ""));
    }

    private void addParagraph(Node paragraph) {
        ListItem item = enclosingItem(paragraph);
        if (item != null) {
            String number = paragraph.getPrevious() == null ? number(item) : "";
            addText(Form.LIST_ITEM, MarkdownText.of(childrenOf(paragraph), number));
            return;
        }
        boolean quoted = paragraph.getParent() instanceof BlockQuote;
        for (List<Node> part : partsOf(paragraph, quoted)) {
            addText(quoted ? Form.QUOTE : form(part), MarkdownText.of(part, ""));
        }
    }

    private void addText(Form form, MarkdownText text) {
        if (!text.plain().isBlank()) {
            passages.add(new Passage(form, text.plain(), text.xml(), text.markup()));
        }
    }

    /** The lines of a paragraph, parted where one of them is a byline, a date or another line of its own. */
    private static List<List<Node>> partsOf(Node paragraph, boolean quoted) {
        List<List<Node>> parts = new ArrayList<>();
        boolean apart = true;
        for (List<Node> line : linesOf(paragraph)) {
            List<Node> words = withoutBreaks(line);
            String plain = MarkdownText.of(words, "").plain();
            boolean alone = standsAlone(plain) || quoted && Sentences.isAttribution(plain);
            if (alone || apart) {
                parts.add(new ArrayList<>(words));
            } else {
                parts.get(parts.size() - 1).addAll(line);
            }
            apart = alone;
        }
        return parts;
    }

    private static boolean standsAlone(String line) {
        return PageLines.isByline(line)
                || PageLines.isSource(line)
                || PageLines.isLabelledCredit(line)
                || DateLine.is(line)
                || Furniture.isAlways(line);
    }

    /** Each line with the break before it. */
    private static List<List<Node>> linesOf(Node paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Node child : childrenOf(paragraph)) {
            if (isBreak(child)) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(child);
        }
        return lines;
    }

    private static List<Node> withoutBreaks(List<Node> line) {
        return line.stream().filter(node -> !isBreak(node)).toList();
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static Form form(List<Node> part) {
        if (part.size() != 1) {
            return Form.TEXT;
        }
        Node only = part.get(0);
        if (only instanceof StrongEmphasis) {
            return Form.STRONG;
        }
        return only instanceof Emphasis ? Form.EMPHASIS : Form.TEXT;
    }

    private static boolean isPictureAlone(Node paragraph) {
        Node first = paragraph.getFirstChild();
        return first instanceof Image && first.getNext() == null;
    }

    private static @Nullable ListItem enclosingItem(Node paragraph) {
        return paragraph.getParent() instanceof ListItem item ? item : null;
    }

    /** An ordered item's number stays in its words: it says which point it is. */
    private String number(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "";
        }
        Integer first = list.getMarkerStartNumber();
        int number = (first == null ? 1 : first) + items.getOrDefault(list, 1) - 1;
        return number + (")".equals(list.getMarkerDelimiter()) ? ") " : ". ");
    }

    private static List<Node> childrenOf(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private String sourceOf(Node node) {
        StringBuilder original = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            original.append(original.isEmpty() ? "" : "\n")
                    .append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return original.toString().stripTrailing();
    }
}
