package org.dragoman.article;

import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The order in which a page's nodes stand, walked without recursion: nesting has no limit there. */
final class HtmlOrder {

    private HtmlOrder() {}

    /** The next node within {@code top}, children first; null at the end. */
    static @Nullable Node following(Node node, Node top) {
        return node.childNodeSize() > 0 ? node.childNode(0) : behind(node, top);
    }

    /** The next node within {@code top} that is not inside this one; null at the end. */
    static @Nullable Node behind(Node node, Node top) {
        Node at = node;
        while (at != top) {
            Node next = at.nextSibling();
            Node parent = at.parent();
            if (next != null || parent == null) {
                return next;
            }
            at = parent;
        }
        return null;
    }
}
