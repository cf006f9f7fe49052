package org.dragoman.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Media;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

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
            BlockKind.SEO_DESCRIPTION,
            BlockKind.SITE_HEADLINE,
            BlockKind.PUSH_TEXT);

    private ArticleBody() {}

    static boolean isElsewhere(PublishedBlock block) {
        return ELSEWHERE.contains(block.kind());
    }

    /** What is read below the head; a picture's alt text is where the picture is. */
    static List<PublishedBlock> of(List<PublishedBlock> blocks) {
        return blocks.stream()
                .filter(block -> !ELSEWHERE.contains(block.kind()))
                .toList();
    }

    static String html(List<PublishedBlock> blocks) {
        return html(blocks, List.of());
    }

    /** @param media those that may be shown */
    static String html(List<PublishedBlock> blocks, List<Media> media) {
        Document document = emptyDocument();
        appendTo(document.body(), blocks, media);
        return document.body().html();
    }

    /** A document that is written as it is, without line breaks or indents of its own. */
    static Document emptyDocument() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document;
    }

    /** A figure stands where the first block stands that belongs to it. */
    static void appendTo(Element target, List<PublishedBlock> blocks, List<Media> media) {
        List<Media> waiting = new ArrayList<>(media);
        ListMark before = null;
        for (PublishedBlock block : blocks) {
            Media shown = ofBlock(media, block);
            if (shown == null && ELSEWHERE.contains(block.kind())) {
                continue;
            }
            ListMark mark = ListMark.of(block);
            if (shown != null) {
                if (waiting.remove(shown)) {
                    FigureHtml.appendTo(target, Figure.of(shown, blocks));
                }
            } else if (mark == null) {
                append(target, block);
            } else {
                InlineHtml.appendTo(list(target, mark, before).appendElement("li"), mark.item());
            }
            before = mark;
        }
    }

    private static @Nullable Media ofBlock(List<Media> media, PublishedBlock block) {
        String id = block.media();
        return media.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static void append(Element target, PublishedBlock block) {
        switch (block.kind()) {
            case CROSSHEAD -> InlineHtml.appendTo(target.appendElement("h2"), block);
            case QUOTE -> InlineHtml.appendTo(target.appendElement("blockquote").appendElement("p"), block);
            case CAPTION, CREDIT ->
                InlineHtml.appendTo(
                        target.appendElement("p").addClass(block.kind().wireName()), block);
            case TABLE, OPAQUE -> appendOriginal(target, block);
            default -> InlineHtml.appendTo(target.appendElement("p"), block);
        }
    }

    private static Element list(Element target, ListMark mark, @Nullable ListMark before) {
        Element last = target.lastElementChild();
        if (last != null && mark.follows(before)) {
            return last;
        }
        Element list = target.appendElement(mark.isOrdered() ? "ol" : "ul");
        if (mark.number() != null && mark.number() != 1) {
            list.attr("start", String.valueOf(mark.number()));
        }
        return list;
    }

    /** What cannot be shown as what it is stands as it was typed. */
    private static void appendOriginal(Element target, PublishedBlock block) {
        String original = BlockText.of(block);
        Optional<String> html = OriginalHtml.of(original);
        if (html.isPresent()) {
            target.append(html.get());
        } else if (block.kind() == BlockKind.TABLE && !block.markup().isEmpty()) {
            InlineHtml.appendTo(target.appendElement("p"), block);
        } else {
            target.appendElement("pre").text(original);
        }
    }
}
