package org.dragoman.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;

/** The words of blocks without their markup. */
final class BlockText {

    private BlockText() {}

    /** The first block of a kind. */
    static Optional<String> first(List<PublishedBlock> blocks, BlockKind kind) {
        return all(blocks, kind).stream().findFirst();
    }

    static List<String> all(List<PublishedBlock> blocks, BlockKind kind) {
        return blocks.stream()
                .filter(block -> block.kind() == kind)
                .map(BlockText::of)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The words; line breaks in the markup are line breaks in the text. */
    static String of(PublishedBlock block) {
        StringBuilder words = new StringBuilder();
        for (InlineText.Run run : InlineText.parse(block.text()).runs()) {
            if (run instanceof InlineText.Words plain) {
                words.append(plain.plain());
            } else if (run instanceof InlineText.Standalone tag) {
                words.append(standalone(block, tag.number()));
            }
        }
        return words.toString().strip();
    }

    /** The article's body as text; what is said of pictures stands with them. */
    static String body(List<PublishedBlock> blocks) {
        return joined(ArticleBody.of(blocks).stream()
                .filter(block -> block.kind() != BlockKind.OPAQUE && block.media() == null)
                .toList());
    }

    /** Blocks apart by an empty line, the items of a list on lines of their own with a hyphen or their number. */
    static String joined(List<PublishedBlock> blocks) {
        StringBuilder text = new StringBuilder();
        ListMark before = null;
        for (PublishedBlock block : blocks) {
            String words = of(block);
            if (words.isEmpty()) {
                continue;
            }
            ListMark mark = ListMark.of(block);
            if (!text.isEmpty()) {
                text.append(mark != null && mark.follows(before) ? "\n" : "\n\n");
            }
            text.append(mark != null && !mark.isOrdered() ? "- " : "").append(words);
            before = mark;
        }
        return text.toString();
    }

    /** What a tag without words of its own stands for. */
    private static String standalone(PublishedBlock block, int number) {
        return block.markup().stream()
                .filter(markup -> markup.number() == number)
                .findFirst()
                .map(markup -> switch (markup.element().toLowerCase(Locale.ROOT)) {
                    case "br" -> "\n";
                    case "code" -> markup.attributes().getOrDefault(Markup.TEXT, "");
                    default -> "";
                })
                .orElse("");
    }
}
