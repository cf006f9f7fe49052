package org.dragoman.publishing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.article.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** The HTML of what stands below an article's head. */
final class ArticleBody {

    /** Kinds with a place of their own: in the head, in the metadata, or at a picture. */
    private static final Set<BlockKind> ELSEWHERE = Set.of(
            BlockKind.HEADLINE,
            BlockKind.STANDFIRST,
            BlockKind.KICKER,
            BlockKind.BYLINE,
            BlockKind.DATELINE,
            BlockKind.ALT_TEXT,
            BlockKind.SEO_TITLE,
            BlockKind.SEO_DESCRIPTION);

    private static final Pattern STARTS_AS_HTML = Pattern.compile("^\\s*<[a-zA-Z!][^>]*>");

    private static final Safelist SAFE_BLOCKS = Safelist.relaxed().removeProtocols("a", "href", "ftp");

    private ArticleBody() {}

    static List<PublishedBlock> of(List<PublishedBlock> blocks) {
        return blocks.stream()
                .filter(block -> !ELSEWHERE.contains(block.kind()))
                .toList();
    }

    static String html(List<PublishedBlock> blocks) {
        Document document = emptyDocument();
        appendTo(document.body(), blocks);
        return document.body().html();
    }

    /** A document that is written as it is, without line breaks or indents of its own. */
    static Document emptyDocument() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document;
    }

    static void appendTo(Element target, List<PublishedBlock> blocks) {
        BlockKind before = BlockKind.HEADLINE;
        for (PublishedBlock block : of(blocks)) {
            append(target, block, before);
            before = block.kind();
        }
    }

    private static void append(Element target, PublishedBlock block, BlockKind before) {
        switch (block.kind()) {
            case CROSSHEAD -> InlineHtml.appendTo(target.appendElement("h2"), block);
            case QUOTE -> InlineHtml.appendTo(target.appendElement("blockquote").appendElement("p"), block);
            case LIST_ITEM -> InlineHtml.appendTo(list(target, before).appendElement("li"), block);
            case CAPTION, CREDIT ->
                InlineHtml.appendTo(
                        target.appendElement("p").addClass(block.kind().wireName()), block);
            case TABLE, OPAQUE -> appendOriginal(target, block);
            default -> InlineHtml.appendTo(target.appendElement("p"), block);
        }
    }

    private static Element list(Element target, BlockKind before) {
        Element last = target.lastElementChild();
        return before == BlockKind.LIST_ITEM && last != null ? last : target.appendElement("ul");
    }

    /** Original markup: what is HTML comes back without anything that could run, anything else as it was typed. */
    private static void appendOriginal(Element target, PublishedBlock block) {
        String original = BlockText.of(block);
        if (STARTS_AS_HTML.matcher(original).find()) {
            target.append(Jsoup.clean(original, "", SAFE_BLOCKS, new Document.OutputSettings().prettyPrint(false)));
        } else if (block.kind() == BlockKind.TABLE && !block.markup().isEmpty()) {
            InlineHtml.appendTo(target.appendElement("p"), block);
        } else {
            target.appendElement("pre").text(original);
        }
    }
}
