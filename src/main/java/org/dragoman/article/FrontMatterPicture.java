package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Passage.Form;
import org.jspecify.annotations.Nullable;

/**
 * The picture that a front matter names: {@code image: harbour.jpg}, or {@code cover: {image, alt, caption}}.
 *
 * @param words its caption, alt text and credit, bound to it
 */
record FrontMatterPicture(List<Media> media, List<Placed> words) {

    private static final FrontMatterPicture NONE = new FrontMatterPicture(List.of(), List.of());

    static FrontMatterPicture of(FrontMatterFields fields) {
        for (String name : List.of("image", "cover", "featuredimage", "coverimage", "images")) {
            String address = fields.single(
                    name + "src", name + "url", name + "path", name + "image", name + "href", name + "file", name);
            String href = address == null ? "" : new HtmlAddress(base(fields)).absolute(address);
            if (!href.isEmpty()) {
                return of(fields, name, href);
            }
        }
        return NONE;
    }

    private static @Nullable String base(FrontMatterFields fields) {
        String uri = fields.words("uri", "guid");
        return HtmlAddress.isWhole(uri) ? uri : null;
    }

    private static FrontMatterPicture of(FrontMatterFields fields, String name, String href) {
        Rights rights = Rights.stated(
                null,
                fields.words(name + "copyright", name + "copyrightnotice"),
                fields.words(name + "rights", name + "usageterms", name + "license"));
        Media media = new Media(
                "m1",
                Media.Kind.PICTURE,
                null,
                null,
                List.of(Rendition.of("web", href, null, null)),
                rights,
                null,
                null);
        List<Placed> words = new ArrayList<>();
        add(words, media, BlockKind.CAPTION, fields.words(name + "caption", "caption"));
        add(words, media, BlockKind.ALT_TEXT, fields.words(name + "alt", name + "alttext", "alt"));
        add(words, media, BlockKind.CREDIT, fields.words(name + "credit", "credit"));
        return new FrontMatterPicture(List.of(media), words);
    }

    private static void add(List<Placed> words, Media media, BlockKind kind, @Nullable String line) {
        if (line != null) {
            words.add(new Placed(kind, Passage.of(Form.TEXT, line).boundTo(media.id())));
        }
    }
}
