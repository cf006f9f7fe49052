package org.dragoman.publishing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Markup;

/** Blocks as Markdown (CommonMark); elements it has no sign for leave their words alone. */
final class MarkdownBody {

    private static final Map<String, String> SIGNS =
            Map.of("em", "*", "i", "*", "strong", "**", "b", "**", "code", "`");

    private MarkdownBody() {}

    static String of(List<PublishedBlock> blocks) {
        StringBuilder text = new StringBuilder();
        BlockKind before = null;
        for (PublishedBlock block : blocks) {
            if (before != null) {
                text.append(before == BlockKind.LIST_ITEM && block.kind() == before ? "\n" : "\n\n");
            }
            text.append(block(block));
            before = block.kind();
        }
        return text.append('\n').toString();
    }

    private static String block(PublishedBlock block) {
        return switch (block.kind()) {
            case HEADLINE -> "# " + inline(block);
            case CROSSHEAD -> "## " + inline(block);
            case QUOTE -> "> " + inline(block);
            case LIST_ITEM -> "- " + inline(block);
            case TABLE, OPAQUE -> BlockText.of(block);
            default -> inline(block);
        };
    }

    private static String inline(PublishedBlock block) {
        StringBuilder text = new StringBuilder();
        Deque<String> closings = new ArrayDeque<>();
        for (InlineText.Run run : InlineText.parse(block.text()).runs()) {
            if (run instanceof InlineText.Words words) {
                text.append(escape(words.plain()));
            } else if (run instanceof InlineText.Opening opening) {
                closings.push(open(block, opening.number(), text));
            } else if (run instanceof InlineText.Closing) {
                text.append(closings.pop());
            } else if (run instanceof InlineText.Standalone tag
                    && element(block, tag.number()).equals("br")) {
                text.append("\\\n");
            }
        }
        return text.toString().strip();
    }

    /** Writes what opens the element and returns what closes it. */
    private static String open(PublishedBlock block, int number, StringBuilder text) {
        String element = element(block, number);
        String address = address(block, number);
        if (element.equals("a") && !address.isEmpty()) {
            text.append('[');
            return "](<" + address.replace("<", "%3C").replace(">", "%3E") + ">)";
        }
        String sign = SIGNS.getOrDefault(element, "");
        text.append(sign);
        return sign;
    }

    private static String element(PublishedBlock block, int number) {
        return block.markup().stream()
                .filter(markup -> markup.number() == number)
                .map(markup -> markup.element().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static String address(PublishedBlock block, int number) {
        return block.markup().stream()
                .filter(markup -> markup.number() == number)
                .map(Markup::attributes)
                .map(attributes -> attributes.getOrDefault("href", ""))
                .findFirst()
                .orElse("");
    }

    /** Signs that Markdown would take for its own. */
    private static String escape(String words) {
        return words.replaceAll("[\\\\`*_\\[\\]<>]", "\\\\$0").replaceFirst("^([#+-]|\\d+[.)])(?=\\s)", "\\\\$1");
    }
}
