package org.dragoman.publishing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;
import org.jspecify.annotations.Nullable;

/** A block's words and markup as Markdown's nodes; elements it has no sign for leave their words alone. */
final class InlineMarkdown {

    private static final Markup NONE = new Markup(0, "", Map.of());

    private final PublishedBlock block;
    private final Node target;
    private final Deque<Node> open = new ArrayDeque<>();

    private InlineMarkdown(Node target, PublishedBlock block) {
        this.target = target;
        this.block = block;
        open.push(target);
    }

    static void appendTo(Node target, PublishedBlock block) {
        InlineMarkdown inline = new InlineMarkdown(target, block);
        InlineText.parse(block.text()).runs().forEach(inline::append);
        if (target.getLastChild() instanceof HardLineBreak last) {
            last.unlink();
        }
    }

    private void append(InlineText.Run run) {
        Node parent = open.element();
        if (run instanceof InlineText.Words words) {
            appendWords(parent, words.plain());
        } else if (run instanceof InlineText.Opening opening) {
            Node node = parent instanceof Code ? null : element(markup(opening.number()));
            if (node != null) {
                parent.appendChild(node);
            }
            open.push(node == null ? parent : node);
        } else if (run instanceof InlineText.Closing) {
            open.pop();
        } else if (run instanceof InlineText.Standalone tag && !(parent instanceof Code)) {
            Node node = standalone(markup(tag.number()));
            if (node != null) {
                parent.appendChild(node);
            }
        }
    }

    private void appendWords(Node parent, String words) {
        if (parent instanceof Code code) {
            code.setLiteral(code.getLiteral() + words);
            return;
        }
        Node last = parent.getLastChild();
        boolean lineStart = last instanceof HardLineBreak || last == null && parent == target;
        String shown = lineStart ? words.stripLeading() : words;
        if (!shown.isEmpty()) {
            parent.appendChild(new Text(shown));
        }
    }

    private static @Nullable Node element(Markup markup) {
        return switch (name(markup)) {
            case "em", "i" -> new Emphasis("*");
            case "strong", "b" -> new StrongEmphasis("**");
            case "code" -> new Code("");
            case "a" ->
                markup.attributes().containsKey("href")
                        ? new Link(
                                markup.attributes().get("href"),
                                markup.attributes().get("title"))
                        : null;
            default -> null;
        };
    }

    private static @Nullable Node standalone(Markup markup) {
        return switch (name(markup)) {
            case "br" -> new HardLineBreak();
            case "code" -> new Code(markup.attributes().getOrDefault(Markup.TEXT, ""));
            case "img" -> image(markup.attributes());
            default -> null;
        };
    }

    private static @Nullable Node image(Map<String, String> attributes) {
        String address = attributes.get("src");
        if (address == null) {
            return null;
        }
        Image image = new Image(address, attributes.get("title"));
        image.appendChild(new Text(attributes.getOrDefault("alt", "")));
        return image;
    }

    private static String name(Markup markup) {
        return markup.element().toLowerCase(Locale.ROOT);
    }

    private Markup markup(int number) {
        return block.markup().stream()
                .filter(markup -> markup.number() == number)
                .findFirst()
                .orElse(NONE);
    }
}
