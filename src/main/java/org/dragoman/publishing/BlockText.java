package org.dragoman.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
            } else if (run instanceof InlineText.Standalone tag && isLineBreak(block, tag.number())) {
                words.append('\n');
            }
        }
        return words.toString().strip();
    }

    /** The article's body as text: blocks apart by an empty line, list items marked by a hyphen. */
    static String body(List<PublishedBlock> blocks) {
        return ArticleBody.of(blocks).stream()
                .filter(block -> block.kind() != BlockKind.OPAQUE)
                .map(block -> block.kind() == BlockKind.LIST_ITEM ? "- " + of(block) : of(block))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isLineBreak(PublishedBlock block, int number) {
        return block.markup().stream()
                .filter(markup -> markup.number() == number)
                .map(Markup::element)
                .anyMatch(element -> element.toLowerCase(Locale.ROOT).equals("br"));
    }
}
