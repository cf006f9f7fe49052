package org.dragoman.article;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells what other sites' programs fill or style, and what only decorates. */
final class HtmlEmbeds {

    private static final List<String> QUOTED = List.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "bluesky-embed",
            "reddit-embed",
            "reddit-card",
            "mastodon-embed",
            "imgur-embed-pub",
            "fb-post",
            "fb-video");

    private static final Set<String> PLAYERS =
            Set.of("iframe", "embed", "object", "video", "audio", "applet", "amp-iframe");

    /** Where a player says what it plays. */
    private static final List<String> ADDRESSES = List.of("src", "data-src", "data");

    /** Shorter text in a pre element is code or a verse. */
    private static final int SHORTEST_PROSE = 400;

    /** Where the search for words behind a picture ends. */
    private static final int FARTHEST_WORDS = 20;

    private HtmlEmbeds() {}

    /** A post of a social network, which its script styles. */
    static boolean isQuoted(Element element) {
        return element.attributesSize() > 0 && QUOTED.stream().anyMatch(element::hasClass);
    }

    /** An element without words whose data say what a script would show there. */
    static boolean isFilled(Element element) {
        boolean data = false;
        for (Attribute attribute : element.attributes()) {
            data |= attribute.getKey().startsWith("data-");
        }
        if (!data) {
            return false;
        }
        return element.nodeStream().noneMatch(HtmlEmbeds::isShown);
    }

    private static boolean isShown(Node node) {
        return node instanceof TextNode text && !text.isBlank() || node.nameIs("iframe") || node.nameIs("img");
    }

    /** A drawing without words in it: an icon. */
    static boolean isOrnament(Element element) {
        return element.nameIs("svg") && (element.attr("aria-hidden").equals("true") || !element.hasText());
    }

    /** A frame or player without an address. */
    static boolean showsNothing(Element element, HtmlAddress address) {
        boolean player = PLAYERS.contains(element.normalName());
        if (!player || element.hasText()) {
            return false;
        }
        return element.stream()
                .noneMatch(inner -> ADDRESSES.stream()
                        .anyMatch(name -> !address.absolute(inner.attr(name)).isEmpty()));
    }

    static boolean isEmoji(Element image) {
        return image.hasClass("emoji") || image.hasClass("wp-smiley");
    }

    /** Whether words follow in its line, before its block ends or another one begins. */
    static boolean isWithinLine(Element image) {
        Node at = behind(image);
        for (int passed = 0; passed < FARTHEST_WORDS && at != null && !endsLine(at); passed++) {
            if (at instanceof TextNode text && !text.isBlank()) {
                return true;
            }
            at = at.childNodeSize() > 0 ? at.childNode(0) : behind(at);
        }
        return false;
    }

    /** What follows the whole node in its block. */
    private static @Nullable Node behind(Node node) {
        Node at = node;
        while (at != null && at.nextSibling() == null) {
            at = at.parent() instanceof Element around && !HtmlElements.isBlock(around) ? around : null;
        }
        return at == null ? null : at.nextSibling();
    }

    private static boolean endsLine(Node node) {
        return node.nameIs("br") || node instanceof Element element && HtmlElements.isBlock(element);
    }

    /** A whole article that an agency sends with the line ends of its wire. */
    static boolean isProse(Element pre) {
        if (pre.childrenSize() > 0) {
            return false;
        }
        String text = pre.wholeText();
        return text.length() >= SHORTEST_PROSE && text.contains("\n\n") && text.indexOf('{') < 0;
    }
}
