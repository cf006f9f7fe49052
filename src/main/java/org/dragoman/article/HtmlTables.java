package org.dragoman.article;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells tables of figures, which stay as they are, from those that only arrange a page. */
final class HtmlTables {

    private static final int LONGEST_CELL = 400;

    private HtmlTables() {}

    /** Whether it arranges: it says so, or a cell holds headings, other tables or long text. */
    static boolean arranges(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        int cell = 0;
        Iterator<Node> inside = table.nodeStream().skip(1).iterator();
        while (inside.hasNext()) {
            Node node = inside.next();
            if (node instanceof TextNode text) {
                cell += text.getWholeText().length();
            } else if (node instanceof Element element) {
                if (isArranged(element)) {
                    return true;
                }
                cell = isCell(element) ? 0 : cell;
            }
            if (cell > LONGEST_CELL) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private static boolean isArranged(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "table", "article", "section", "blockquote", "figure" -> true;
            default -> false;
        };
    }
}
