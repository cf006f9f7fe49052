package org.dragoman.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.Media.Kind;
import org.dragoman.article.Passage.Form;
import org.dragoman.article.Rendition.Point;
import org.jspecify.annotations.Nullable;

/**
 * The pictures, films and other associations of a ninjs item. Those in a gallery count as the item's own.
 *
 * <p>A picture's caption is its description, else its headline; its credit is its {@code by}, else its copyright notice.
 */
final class NinjsMedia {

    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    private static final Set<String> CAPTION = Set.of("", "main", "caption", "summary", "description", "text", "html");
    private static final Set<String> ALT_TEXT = Set.of("alt-text", "alttext", "alt_text", "alt");

    /** Fields of a rendition that only say what it is, by the name ninjs 3.1 gives them. */
    private static final List<String> OTHERS =
            List.of("format", "aspectRatio", "videoCodec", "frameRate", "transportProtocol", "scanType", "bitrate");

    /**
     * A picture and the words that belong to it.
     *
     * @param words bound to it; without any, none is translated
     */
    record Pictured(Media media, List<Placed> words) {}

    private final List<Pictured> pictures = new ArrayList<>();
    private final List<RelatedItem> related = new ArrayList<>();

    static NinjsMedia of(NinjsItem item) {
        NinjsMedia media = new NinjsMedia();
        media.add(item, 0);
        return media;
    }

    List<Pictured> pictures() {
        return pictures;
    }

    List<RelatedItem> related() {
        return related;
    }

    private void add(NinjsItem item, int depth) {
        for (NinjsItem association : item.items("associations")) {
            if (pictures.size() + related.size() >= MOST) {
                throw JsonText.unreadable(
                        "The item has more than " + MOST + " associations; send those that the article shows.");
            }
            Kind kind = kind(association);
            if (kind != null) {
                pictures.add(pictured(association, kind));
            } else {
                addRelated(association);
                if (depth < DEEPEST && "composite".equals(association.line("type"))) {
                    add(association, depth + 1);
                }
            }
        }
    }

    private void addRelated(NinjsItem association) {
        String uri = association.line("uri", "guid");
        if (uri != null) {
            String title = NinjsHead.mainOf(association.texts("headline", "headlines"));
            related.add(new RelatedItem(
                    first(title, association.line("name"), uri),
                    uri,
                    association.line("rel"),
                    association.line("type"),
                    association.line("language")));
        }
    }

    private static String first(@Nullable String preferred, @Nullable String otherwise, String last) {
        return preferred != null ? preferred : otherwise != null ? otherwise : last;
    }

    /** By its type, else by its files. */
    private static @Nullable Kind kind(NinjsItem association) {
        String type = association.line("type");
        String told = type != null ? type : association.line("mimetype", "contenttype");
        if (told == null) {
            List<NinjsItem> renditions = association.items("renditions");
            if (renditions.isEmpty()) {
                return null;
            }
            String content = renditions.get(0).line("contenttype", "mimetype");
            told = content == null ? "picture" : content;
        }
        String name = told.toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        return switch (slash < 0 ? name : name.substring(0, slash)) {
            case "picture", "image", "photo" -> Kind.PICTURE;
            case "video" -> Kind.VIDEO;
            case "audio" -> Kind.AUDIO;
            case "graphic" -> Kind.GRAPHIC;
            default -> null;
        };
    }

    private Pictured pictured(NinjsItem item, Kind kind) {
        String id = "m" + (pictures.size() + 1);
        NinjsItem sourceType = item.item("digitalsourcetype");
        Media media = new Media(
                id,
                kind,
                item.line("name"),
                item.line("uri", "guid"),
                item.items("renditions").stream().map(NinjsMedia::rendition).toList(),
                NinjsRights.of(item),
                sourceType == null ? null : sourceType.line("uri"),
                item.original());
        return new Pictured(media, words(item, media));
    }

    private static List<Placed> words(NinjsItem item, Media media) {
        List<Placed> words = new ArrayList<>();
        List<NinjsText> descriptions = item.texts("description", "descriptions");
        List<NinjsText> captions = descriptions.stream()
                .filter(text -> CAPTION.contains(text.role()))
                .toList();
        if (captions.isEmpty()) {
            captions = NinjsHead.mains(item.texts("headline", "headlines"));
        }
        captions.stream().findFirst().ifPresent(caption -> add(words, BlockKind.CAPTION, caption.passage(), media));
        NinjsText alt = descriptions.stream()
                .filter(text -> ALT_TEXT.contains(text.role()))
                .findFirst()
                .orElseGet(() -> plain(item.line("alt_text", "alttext", "alt-text")));
        if (alt != null) {
            add(words, BlockKind.ALT_TEXT, alt.passage(), media);
        }
        NinjsText credit = plain(item.line("by", "byline", "creditline", "copyrightnotice", "copyrightholder"));
        if (credit != null) {
            add(words, BlockKind.CREDIT, credit.passage(), media);
        }
        return words;
    }

    private static @Nullable NinjsText plain(@Nullable String line) {
        return line == null ? null : NinjsText.of(null, null, line);
    }

    private static void add(List<Placed> words, BlockKind kind, Passage passage, Media media) {
        if (!passage.plain().isBlank()) {
            words.add(new Placed(kind, bound(passage, media)));
        }
    }

    static Passage bound(Passage passage, Media media) {
        return bound(passage, Markup.ofMedia(media));
    }

    static Passage bound(Passage passage, String media) {
        return bound(passage, Markup.ofMedia(media));
    }

    private static Passage bound(Passage passage, Markup binding) {
        List<Markup> markup = new ArrayList<>();
        markup.add(binding);
        passage.markup().stream().filter(one -> one.number() != Markup.ITSELF).forEach(markup::add);
        return new Passage(Form.TEXT, passage.plain(), passage.text(), markup);
    }

    private static Rendition rendition(NinjsItem item) {
        String href = item.line("href");
        NinjsItem poi = item.item("poi");
        Integer x = poi == null ? null : poi.pixels("x");
        Integer y = poi == null ? null : poi.pixels("y");
        Map<String, String> others = new LinkedHashMap<>();
        for (String other : OTHERS) {
            String name = other.toLowerCase(Locale.ROOT);
            String value = other.equals("frameRate") ? number(item.decimal(name)) : item.line(name);
            if (value != null) {
                others.put(other, value);
            }
        }
        String name = item.line("name");
        return new Rendition(
                name == null ? "original" : name,
                href != null && WebAddress.isWeb(href) ? href : null,
                item.line("contenttype", "mimetype"),
                item.pixels("width"),
                item.pixels("height"),
                item.number("sizeinbytes"),
                item.decimal("duration"),
                item.line("title"),
                x == null || y == null ? null : new Point(x, y),
                others);
    }

    private static @Nullable String number(@Nullable Double number) {
        return number == null ? null : String.valueOf(number);
    }
}
