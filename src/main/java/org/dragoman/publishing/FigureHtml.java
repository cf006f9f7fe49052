package org.dragoman.publishing;

import java.util.List;
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
        List<PublishedBlock> captions = figure.all(BlockKind.CAPTION);
        List<PublishedBlock> credits = figure.all(BlockKind.CREDIT);
        if (!captions.isEmpty() || !credits.isEmpty()) {
            appendCaption(element.appendElement("figcaption"), captions, credits);
        }
    }

    private static void appendCaption(Element target, List<PublishedBlock> captions, List<PublishedBlock> credits) {
        for (PublishedBlock caption : captions) {
            InlineHtml.appendTo(captions.size() == 1 ? target : target.appendElement("p"), caption);
        }
        for (PublishedBlock credit : credits) {
            if (target.childNodeSize() > 0) {
                target.appendText(" ");
            }
            InlineHtml.appendTo(target.appendElement("span").addClass("credit"), credit);
        }
    }

    private static void appendMedia(Element figure, Figure media, Rendition shown) {
        Element element = figure.appendElement(
                switch (media.media().kind()) {
                    case PICTURE, GRAPHIC -> "img";
                    case VIDEO -> "video";
                    case AUDIO -> "audio";
                });
        element.attr("src", String.valueOf(Figure.pageAddress(shown)));
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
