package org.dragoman.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** The HTML of markup that an article keeps as it was handed in, without anything that could run. */
final class OriginalHtml {

    private static final Pattern STARTS_AS_HTML = Pattern.compile("^\\s*<[a-zA-Z!][^>]*>");
    private static final Pattern UNREACHABLE_PICTURE = Pattern.compile("<img(?![^>]*\\ssrc=)");

    /** Formulas say something else without their elements: two thirds would be 23. */
    private static final String[] MATHS = {
        "math",
        "mrow",
        "mi",
        "mn",
        "mo",
        "ms",
        "mtext",
        "mspace",
        "mfrac",
        "msqrt",
        "mroot",
        "msub",
        "msup",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "mtable",
        "mtr",
        "mtd"
    };

    /** What would run in a reader's browser, or in a frame there. */
    private static final Map<String, List<String>> PLAYERS = Map.of(
            "iframe", List.of("src", "data-src"),
            "amp-iframe", List.of("src"),
            "embed", List.of("src"),
            "object", List.of("data"),
            "video", List.of("src"),
            "audio", List.of("src"));

    private static final Safelist SAFE = Safelist.relaxed()
            .removeProtocols("a", "href", "ftp")
            .addTags("hr", "figure", "figcaption")
            .addTags(MATHS)
            .addAttributes("td", "align")
            .addAttributes("th", "align");

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private OriginalHtml() {}

    /** Empty when it is neither HTML nor a picture, table, rule or code in Markdown. */
    static Optional<String> of(String original) {
        if (STARTS_AS_HTML.matcher(original).find()) {
            return Optional.of(clean(original));
        }
        Node document = PARSER.parse(original);
        Node only = document.getFirstChild();
        if (only == null || only.getNext() != null || !isPassedOver(only)) {
            return Optional.empty();
        }
        // an address without a host leads nowhere from a receiver's page
        return Optional.of(clean(RENDERER.render(document).strip()))
                .filter(html -> !UNREACHABLE_PICTURE.matcher(html).find());
    }

    /** What a reader of Markdown keeps as it is. */
    private static boolean isPassedOver(Node node) {
        Node child = node.getFirstChild();
        boolean alone = node instanceof Paragraph
                && child != null
                && child.getNext() == null
                && (child instanceof Image || child instanceof Code);
        return alone || node instanceof TableBlock || node instanceof ThematicBreak || node instanceof FencedCodeBlock;
    }

    private static String clean(String html) {
        String clean = Jsoup.clean(withLinks(html), "", SAFE, new Document.OutputSettings().prettyPrint(false));
        Element body = Jsoup.parseBodyFragment(clean).body();
        if (!body.hasText() && body.selectFirst("img, hr, td, th") == null) {
            // nothing is left of it
            return "";
        }
        boolean loose =
                body.selectFirst("a") != null && body.children().stream().noneMatch(Element::isBlock);
        return loose ? "<p>" + clean + "</p>" : clean;
    }

    /** A player or frame becomes a link to what it shows, so that receivers know what stood there. */
    private static String withLinks(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        // their words make no sense without the drawing
        document.select("svg").remove();
        for (Element player : document.select(String.join(",", PLAYERS.keySet()))) {
            String address = address(player);
            if (address.isEmpty()) {
                player.remove();
            } else {
                Element link = new Element("a").attr("href", address);
                link.text(player.attr("title").isBlank() ? address : player.attr("title"));
                player.replaceWith(link);
            }
        }
        return document.body().html();
    }

    private static String address(Element player) {
        for (String name : PLAYERS.getOrDefault(player.normalName(), List.of())) {
            if (!player.attr(name).isBlank()) {
                return player.attr(name);
            }
        }
        Element source = player.selectFirst("source[src]");
        return source == null ? "" : source.attr("src");
    }
}
