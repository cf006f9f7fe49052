package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.article.Passage.Form;
import tools.jackson.databind.JsonNode;

/** What a page's data says of its pictures: captions and credits. */
final class JsonLdImages {

    private final List<JsonNode> images = new ArrayList<>();
    private final HtmlAddress address;

    private JsonLdImages(JsonNode field, HtmlAddress address) {
        this.address = address;
        for (JsonNode image : field.isArray() ? field : List.of(field)) {
            if (image.isObject()) {
                images.add(image);
            }
        }
    }

    static JsonLdImages of(JsonLd data, HtmlAddress address) {
        return new JsonLdImages(data.field("image"), address);
    }

    /** Of the page's own picture, whose crops are often listed each: the first caption and the first credit. */
    List<Passage> words(Media media) {
        return words(images, media);
    }

    /**
     * Behind the words of each picture of the page: a caption, a credit that the page does not show. Of a picture that is
     * there twice the data does not say which they belong to.
     */
    void addWords(List<Passage> passages, List<Media> shown) {
        for (Media media : shown) {
            List<JsonNode> own = images.stream()
                    .filter(image -> shown.stream()
                            .filter(one -> isOf(image, one))
                            .toList()
                            .equals(List.of(media)))
                    .toList();
            List<Passage> words = words(own, media).stream()
                    .filter(word -> passages.stream().noneMatch(one -> isSame(one, word, media)))
                    .toList();
            for (int at = passages.size(); at > 0 && !words.isEmpty(); at--) {
                if (isBound(passages.get(at - 1), media)) {
                    passages.addAll(at, words);
                    break;
                }
            }
        }
    }

    private static boolean isSame(Passage one, Passage word, Media media) {
        return isBound(one, media) && one.form() == word.form();
    }

    private static boolean isBound(Passage passage, Media media) {
        return media.id().equals(Markup.mediaOf(passage.markup()));
    }

    private boolean isOf(JsonNode image, Media media) {
        String href = address.absolute(JsonLd.first(image.path("contentUrl"), image.path("url"), image.path("@id")));
        return !href.isEmpty()
                && media.renditions().stream()
                        .map(Rendition::href)
                        .filter(Objects::nonNull)
                        .anyMatch(shown -> WebAddress.withoutQuery(shown).equals(WebAddress.withoutQuery(href)));
    }

    private static List<Passage> words(List<JsonNode> images, Media media) {
        List<Passage> words = new ArrayList<>();
        add(words, Form.CAPTION, images, media, List.of("caption", "description"));
        add(words, Form.CREDIT, images, media, List.of("creditText", "creator", "author", "copyrightHolder"));
        return words;
    }

    private static void add(List<Passage> words, Form form, List<JsonNode> images, Media media, List<String> fields) {
        for (String field : fields) {
            for (JsonNode image : images) {
                for (String line : JsonLd.all(image.path(field), "name")) {
                    words.add(Passage.of(form, line).boundTo(media.id()));
                    return;
                }
            }
        }
    }
}
