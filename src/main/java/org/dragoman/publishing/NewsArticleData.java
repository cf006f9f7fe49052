package org.dragoman.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Keyword;
import org.dragoman.article.Media;
import org.dragoman.article.Rendition;
import org.jspecify.annotations.Nullable;

/** The description of a publication as schema.org's NewsArticle. */
final class NewsArticleData {

    Map<String, Object> of(Publication publication) {
        ApprovedText text = publication.text();
        SourceArticle article = text.article();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("identifier", Identifiers.translation(text));
        put(data, "headline", BlockText.first(text.blocks(), BlockKind.HEADLINE).orElse(null));
        put(
                data,
                "description",
                BlockText.first(text.blocks(), BlockKind.STANDFIRST).orElse(null));
        data.put("inLanguage", text.language().value());
        data.put("version", publication.revision());
        data.put("dateModified", publication.at().toString());
        put(data, "creditText", BlockText.first(text.blocks(), BlockKind.BYLINE).orElse(null));
        if (article.source() != null) {
            data.put("sourceOrganization", thing("Organization", article.source()));
        }
        data.put("digitalSourceType", digitalSourceType(text.approval().label()));
        put(data, "correction", text.approval().correctionNote());
        put(data, "isBasedOn", Identifiers.publishers(article).orElse(null));
        putUnlessEmpty(
                data,
                "keywords",
                article.details().keywords().stream().map(Keyword::name).toList());
        putUnlessEmpty(data, "image", images(text));
        put(data, "copyrightNotice", article.details().rights().notice());
        data.put("translationOfWork", source(article));
        return data;
    }

    private static List<Map<String, Object>> images(ApprovedText text) {
        List<Map<String, Object>> images = new ArrayList<>();
        for (Media media : text.article().details().media()) {
            Figure figure = Figure.of(media, text.blocks());
            Rendition shown = figure.isPicture() ? figure.shown() : null;
            if (shown != null) {
                Map<String, Object> image = new LinkedHashMap<>();
                image.put("@type", "ImageObject");
                image.put("url", String.valueOf(Figure.pageAddress(shown)));
                if (shown.width() != null && shown.height() != null) {
                    image.put("width", shown.width());
                    image.put("height", shown.height());
                }
                put(
                        image,
                        "caption",
                        figure.first(BlockKind.CAPTION).map(BlockText::of).orElse(null));
                put(
                        image,
                        "creditText",
                        figure.first(BlockKind.CREDIT).map(BlockText::of).orElse(null));
                put(image, "copyrightNotice", media.rights().notice());
                images.add(image);
            }
        }
        return images;
    }

    private static void putUnlessEmpty(Map<String, Object> data, String key, List<?> values) {
        if (!values.isEmpty()) {
            data.put(key, values);
        }
    }

    private static Map<String, Object> source(SourceArticle article) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("@type", "NewsArticle");
        source.put("identifier", Identifiers.source(article));
        source.put("headline", InlineText.parse(article.headline()).plain());
        source.put("inLanguage", "en");
        source.put("version", article.version());
        return source;
    }

    private static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** schema.org's name of IPTC's code: {@code trainedAlgorithmicMedia} is {@code TrainedAlgorithmicMediaDigitalSource}. */
    private static String digitalSourceType(Label label) {
        String code = label.digitalSourceType();
        return "https://schema.org/" + Character.toUpperCase(code.charAt(0)) + code.substring(1) + "DigitalSource";
    }

    private static void put(Map<String, Object> data, String key, @Nullable String value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
