package org.dragoman.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Finds which simple HTML tags in a Markdown paragraph belong together: {@code CO<sub>2</sub>}. */
final class HtmlPairs {

    private static final Set<String> SIMPLE = Set.of(
            "b", "i", "u", "s", "em", "strong", "sub", "sup", "small", "mark", "q", "cite", "abbr", "del", "ins");

    /** Where the search for a closing tag ends, so that many openings without one stay cheap. */
    private static final int FARTHEST = 50;

    private final @Nullable Node last;

    /** @param nodes siblings; no pair reaches beyond them */
    HtmlPairs(List<Node> nodes) {
        last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
    }

    static boolean isLineBreak(HtmlInline html) {
        String tag = html.getLiteral().toLowerCase(Locale.ROOT).replace(" ", "");
        return tag.equals("<br>") || tag.equals("<br/>");
    }

    /** The element's name of a simple opening or closing tag; empty for any other. */
    static String element(HtmlInline html) {
        String tag = html.getLiteral().toLowerCase(Locale.ROOT);
        String name = tag.substring(tag.startsWith("</") ? 2 : 1, tag.length() - 1);
        return SIMPLE.contains(name) ? name : "";
    }

    /**
     * The closing tag of a simple opening one, among its siblings.
     *
     * @param awaited the closing tags of pairs that are open: a pair inside ends before them
     */
    @Nullable HtmlInline closingOf(HtmlInline opening, Set<Node> awaited) {
        String element = element(opening);
        if (element.isEmpty() || opening.getLiteral().startsWith("</")) {
            return null;
        }
        String open = '<' + element + '>';
        String close = "</" + element + '>';
        int depth = 0;
        Node at = opening;
        for (int passed = 0; passed < FARTHEST && at != last; passed++) {
            at = at.getNext();
            if (at == null || awaited.contains(at)) {
                return null;
            }
            if (at instanceof HtmlInline html && html.getLiteral().equalsIgnoreCase(open)) {
                depth++;
            } else if (at instanceof HtmlInline html && html.getLiteral().equalsIgnoreCase(close) && depth-- == 0) {
                return html;
            }
        }
        return null;
    }
}
