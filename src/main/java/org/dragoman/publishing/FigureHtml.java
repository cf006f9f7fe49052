package org.dragoman.publishing;

import org.dragoman.article.BlockKind;
import org.dragoman.article.Rendition;
import org.jsoup.nodes.Element;

/** The HTML of a picture or film with its caption and credit. */
final class FigureHtml {

    private FigureHtml() {}

    static void appendTo(Element target, Figure figure) {
        Element element = target.appendElement("figure");
        Rendition shown = figure.shown();
        if (shown != null) {
            appendMedia(element, figure, shown);
        }
        if (figure.first(BlockKind.CAPTION).isPresent()
                || figure.first(BlockKind.CREDIT).isPresent()) {
            Element caption = element.appendElement("figcaption");
            figure.first(BlockKind.CAPTION).ifPresent(block -> InlineHtml.appendTo(caption, block));
            figure.first(BlockKind.CREDIT).ifPresent(block -> {
                if (caption.childNodeSize() > 0) {
                    caption.appendText(" ");
                }
                InlineHtml.appendTo(caption.appendElement("span").addClass("credit"), block);
            });
        }
    }

    private static void appendMedia(Element figure, Figure media, Rendition shown) {
        Element element = figure.appendElement(
                switch (media.media().kind()) {
                    case PICTURE, GRAPHIC -> "img";
                    case VIDEO -> "video";
                    case AUDIO -> "audio";
                });
        element.attr("src", String.valueOf(Figure.address(shown)));
        if (media.isPicture()) {
            element.attr("alt", media.words(BlockKind.ALT_TEXT));
        } else {
            element.attr("controls", true);
        }
        if (shown.width() != null && shown.height() != null && shown.width() > 0 && shown.height() > 0) {
            element.attr("width", shown.width().toString())
                    .attr("height", shown.height().toString());
        }
    }
}
