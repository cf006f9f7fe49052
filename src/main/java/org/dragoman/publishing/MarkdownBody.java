package org.dragoman.publishing;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/** Blocks as Markdown (CommonMark). */
final class MarkdownBody {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private final Document document = new Document();
    private @Nullable ListMark before;

    private MarkdownBody() {}

    static String of(List<PublishedBlock> blocks) {
        MarkdownBody body = new MarkdownBody();
        blocks.forEach(body::append);
        return RENDERER.render(body.document).stripTrailing() + "\n";
    }

    private void append(PublishedBlock block) {
        ListMark mark = ListMark.of(block);
        if (mark == null) {
            document.appendChild(node(block));
        } else {
            ListItem item = new ListItem();
            item.appendChild(with(new Paragraph(), mark.item()));
            list(mark).appendChild(item);
        }
        before = mark;
    }

    private static Node node(PublishedBlock block) {
        return switch (block.kind()) {
            case HEADLINE -> heading(1, block);
            case CROSSHEAD -> heading(2, block);
            case QUOTE -> {
                BlockQuote quote = new BlockQuote();
                quote.appendChild(with(new Paragraph(), block));
                yield quote;
            }
            case TABLE, OPAQUE -> {
                // written as it is, as the source in it was found
                HtmlBlock original = new HtmlBlock();
                original.setLiteral(BlockText.of(block));
                yield original;
            }
            default -> with(new Paragraph(), block);
        };
    }

    private static Node heading(int level, PublishedBlock block) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return with(heading, block);
    }

    private static Node with(Node node, PublishedBlock block) {
        InlineMarkdown.appendTo(node, block);
        return node;
    }

    private Node list(ListMark mark) {
        Node last = document.getLastChild();
        if (last != null && mark.follows(before)) {
            return last;
        }
        ListBlock list = mark.number() == null ? bulleted() : ordered(mark.number(), last);
        list.setTight(true);
        document.appendChild(list);
        return list;
    }

    private static ListBlock bulleted() {
        BulletList list = new BulletList();
        list.setMarker("-");
        return list;
    }

    /** Two lists in a row are told apart by what follows their numbers. */
    private static ListBlock ordered(int first, @Nullable Node previous) {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(first);
        boolean afterPoints = previous instanceof OrderedList other && ".".equals(other.getMarkerDelimiter());
        list.setMarkerDelimiter(afterPoints ? ")" : ".");
        return list;
    }
}
