package org.dragoman.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes media of a page's pictures, with every rendition that {@code src}, {@code srcset} and {@code source} name. */
final class HtmlPictures {

    private static final Set<String> DECORATIONS = Set.of("avatar", "icon", "logo", "pixel", "spacer", "tracker");
    private static final List<String> SOURCES = List.of("data-src", "data-original", "data-lazy-src", "src");
    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset", "srcset");
    private static final int MOST_RENDITIONS = 60;

    private final HtmlAddress address;
    private final int before;
    private final List<Media> media = new ArrayList<>();

    /** @param before how many media the article has already */
    HtmlPictures(HtmlAddress address, int before) {
        this.address = address;
        this.before = before;
    }

    HtmlAddress address() {
        return address;
    }

    List<Media> media() {
        return media;
    }

    /** The picture, or null when it shows nothing or only decorates or counts. */
    @Nullable Media take(Element image) {
        if (!isShown(image)) {
            return null;
        }
        Integer width = pixels(image.attr("width"));
        Integer height = pixels(image.attr("height"));
        Map<String, Rendition> renditions = new LinkedHashMap<>();
        for (String source : SOURCES) {
            add(renditions, "web", image.attr(source), width, height, null);
        }
        SETS.forEach(set -> addSet(renditions, image.attr(set), null));
        Element picture = image.parent();
        if (picture != null && picture.nameIs("picture")) {
            for (Element source : picture.children()) {
                if (source.nameIs("source")) {
                    SETS.forEach(set -> addSet(renditions, source.attr(set), source.attr("type")));
                }
            }
        }
        return renditions.isEmpty() ? null : add(new ArrayList<>(renditions.values()), Rights.NONE);
    }

    /** The address of a picture that shows something, empty otherwise. */
    String source(Element image) {
        return isShown(image)
                ? SOURCES.stream()
                        .map(source -> address.absolute(image.attr(source)))
                        .filter(source -> !source.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /**
     * The picture that is named for the page, with every form of it that schema.org's data list; null when none is.
     *
     * @param shared the address of the picture for social networks
     */
    @Nullable Media stated(JsonLd data, @Nullable String shared) {
        Map<String, Rendition> renditions = new LinkedHashMap<>();
        JsonNode images = data.field("image");
        for (int at = 0; at < (images.isArray() ? images.size() : 1); at++) {
            JsonNode image = images.isArray() ? images.path(at) : images;
            String href = image.isObject()
                    ? JsonLd.first(image.path("contentUrl"), image.path("url"), image.path("@id"))
                    : image.asString("");
            add(renditions, "web", href, pixels(image, "width"), pixels(image, "height"), null);
        }
        if (renditions.isEmpty() && shared != null) {
            add(renditions, "web", shared, null, null, null);
        }
        return renditions.isEmpty() ? null : add(new ArrayList<>(renditions.values()), Rights.NONE);
    }

    private static @Nullable Integer pixels(JsonNode image, String field) {
        JsonNode value = image.path(field);
        return pixels(value.isObject() ? value.path("value").asString("") : value.asString(""));
    }

    private Media add(List<Rendition> renditions, Rights rights) {
        Media one = new Media(
                "m" + (before + media.size() + 1), Media.Kind.PICTURE, null, null, renditions, rights, null, null);
        media.add(one);
        return one;
    }

    /** Neither counts readers nor decorates. */
    private static boolean isShown(Element image) {
        Integer width = pixels(image.attr("width"));
        Integer height = pixels(image.attr("height"));
        boolean pixel = width != null && width <= 2 || height != null && height <= 2;
        return !pixel && !isDecoration(image);
    }

    private static boolean isDecoration(Element image) {
        for (String name : image.classNames()) {
            for (String word : name.split("[-_]", 6)) {
                if (DECORATIONS.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code a.jpg 640w, b.jpg 2x}. */
    private void addSet(Map<String, Rendition> renditions, String set, @Nullable String type) {
        int at = 0;
        while (at < set.length() && renditions.size() < MOST_RENDITIONS) {
            while (at < set.length() && (set.charAt(at) <= ' ' || set.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < set.length() && set.charAt(end) > ' ') {
                end++;
            }
            int comma = set.indexOf(',', end);
            int next = comma < 0 ? set.length() : comma;
            String href = set.substring(at, end);
            boolean bare = href.endsWith(",");
            String descriptor = bare ? "" : set.substring(end, next).strip();
            Integer width = descriptor.endsWith("w") ? pixels(descriptor.substring(0, descriptor.length() - 1)) : null;
            String name = descriptor.isEmpty() ? "web" : width == null ? descriptor : "w" + width;
            add(renditions, name, bare ? href.substring(0, href.length() - 1) : href, width, null, type);
            at = bare ? end : next;
        }
    }

    private void add(
            Map<String, Rendition> renditions,
            String name,
            String written,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String type) {
        String href = address.absolute(written);
        if (!href.isEmpty() && renditions.size() < MOST_RENDITIONS) {
            String contentType = type == null || type.isBlank() ? null : type;
            String form = contentType == null ? name : contentType.substring(contentType.indexOf('/') + 1) + "-" + name;
            String free = freeName(renditions, form);
            renditions.putIfAbsent(
                    href, new Rendition(free, href, contentType, width, height, null, null, null, null, Map.of()));
        }
    }

    private static String freeName(Map<String, Rendition> renditions, String name) {
        String free = name;
        for (int number = 2; isTaken(renditions, free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static boolean isTaken(Map<String, Rendition> renditions, String name) {
        return renditions.values().stream()
                .anyMatch(rendition -> rendition.name().equals(name));
    }

    private static @Nullable Integer pixels(String written) {
        String digits = written.endsWith("px") ? written.substring(0, written.length() - 2) : written;
        boolean number = !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.valueOf(digits) : null;
    }
}
