package org.dragoman.publishing;

import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A whole HTML page of the article, described by schema.org, in which nothing from the article or an engine can run. */
@Component
class HtmlFormat implements PublicationFormat {

    private final NewsArticleData data = new NewsArticleData();

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String render(Publication publication) {
        ApprovedText text = publication.text();
        Document page = ArticleBody.emptyDocument();
        page.prependChild(new DocumentType("html", "", ""));
        markLanguage(page.expectFirst("html"), text);
        appendHead(page.head(), publication);
        Element article = page.body().appendElement("article");
        markLanguage(article, text);
        appendHeader(article.appendElement("header"), text.blocks());
        ArticleBody.appendTo(article, text.blocks(), text.article().details().media());
        String correctionNote = text.approval().correctionNote();
        if (correctionNote != null) {
            article.appendElement("p").addClass("correction").text(correctionNote);
        }
        return page.outerHtml() + "\n";
    }

    private static void markLanguage(Element element, ApprovedText text) {
        element.attr("lang", text.language().value());
        element.attr("dir", text.language().isRightToLeft() ? "rtl" : "ltr");
    }

    private void appendHead(Element head, Publication publication) {
        List<PublishedBlock> blocks = publication.text().blocks();
        head.selectStream("title").toList().forEach(Element::remove);
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("title")
                .text(BlockText.first(blocks, BlockKind.SEO_TITLE)
                        .or(() -> BlockText.first(blocks, BlockKind.SITE_HEADLINE))
                        .or(() -> BlockText.first(blocks, BlockKind.HEADLINE))
                        .orElse(""));
        BlockText.first(blocks, BlockKind.SEO_DESCRIPTION)
                .or(() -> BlockText.first(blocks, BlockKind.STANDFIRST))
                .ifPresent(description ->
                        head.appendElement("meta").attr("name", "description").attr("content", description));
        Map<String, Object> described = data.of(publication);
        head.appendElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(withoutTags(PublicationJson.write(described))));
    }

    /** JSON that cannot end the script element it stands in. */
    private static String withoutTags(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static void appendHeader(Element header, List<PublishedBlock> blocks) {
        for (PublishedBlock block : blocks) {
            switch (block.kind()) {
                case HEADLINE -> InlineHtml.appendTo(header.appendElement("h1"), block);
                case KICKER, STANDFIRST, BYLINE, DATELINE ->
                    InlineHtml.appendTo(
                            header.appendElement("p").addClass(block.kind().wireName()), block);
                default -> {
                    // below the header
                }
            }
        }
    }
}
