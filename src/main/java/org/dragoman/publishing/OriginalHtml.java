package org.dragoman.publishing;

import java.util.List;
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
import org.jsoup.safety.Safelist;

/** The HTML of markup that an article keeps as it was handed in, without anything that could run. */
final class OriginalHtml {

    private static final Pattern STARTS_AS_HTML = Pattern.compile("^\\s*<[a-zA-Z!][^>]*>");
    private static final Pattern UNREACHABLE_PICTURE = Pattern.compile("<img(?![^>]*\\ssrc=)");

    private static final Safelist SAFE = Safelist.relaxed()
            .removeProtocols("a", "href", "ftp")
            .addTags("hr")
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
        return Jsoup.clean(html, "", SAFE, new Document.OutputSettings().prettyPrint(false));
    }
}
