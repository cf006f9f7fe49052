package org.dragoman.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Keyword;
import org.dragoman.article.Media;
import org.dragoman.article.RelatedItem;
import org.dragoman.article.Rendition;
import org.dragoman.article.Rights;
import org.jspecify.annotations.Nullable;

/** What a ninjs item says beside its text: pictures, related items, keywords and rights. */
final class NinjsAssociations {

    private static final List<String> RENDITION_TEXTS =
            List.of("format", "aspectRatio", "videoCodec", "transportProtocol", "bitrate");

    private static final Set<String> TYPES =
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private static final Set<String> SCANS = Set.of("progressive", "interlaced");

    private NinjsAssociations() {}

    static List<Map<String, Object>> media(ApprovedText text) {
        List<Map<String, Object>> associations = new ArrayList<>();
        for (Media media : text.article().details().media()) {
            associations.add(media(Figure.of(media, text.blocks()), text));
        }
        return associations;
    }

    private static Map<String, Object> media(Figure figure, ApprovedText text) {
        Media media = figure.media();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", media.name() == null ? media.id() : media.name());
        item.put("uri", uri(media, text));
        item.put("type", media.kind().wireName());
        List<Map<String, Object>> descriptions = new ArrayList<>();
        figure.first(BlockKind.CAPTION).ifPresent(block -> descriptions.add(description("caption", block)));
        figure.first(BlockKind.ALT_TEXT).ifPresent(block -> descriptions.add(description("alt-text", block)));
        if (!descriptions.isEmpty()) {
            item.put("language", text.language().value());
            item.put("descriptions", descriptions);
        }
        put(item, "by", figure.words(BlockKind.CREDIT));
        putRights(item, media.rights());
        if (media.sourceType() != null && Identifiers.isAbsolute(media.sourceType())) {
            item.put("digitalSourceType", Map.of("uri", media.sourceType()));
        }
        if (!media.renditions().isEmpty()) {
            item.put(
                    "renditions",
                    media.renditions().stream()
                            .map(NinjsAssociations::rendition)
                            .toList());
        }
        return item;
    }

    /** The publisher's identifier, else where it is, else one of our own. */
    private static String uri(Media media, ApprovedText text) {
        if (media.uri() != null && Identifiers.isAbsolute(media.uri())) {
            return media.uri();
        }
        for (Rendition rendition : media.renditions()) {
            String address = Figure.address(rendition);
            if (address != null) {
                return address;
            }
        }
        return "urn:dragoman:" + text.article().id() + ":" + media.id();
    }

    private static Map<String, Object> description(String role, PublishedBlock block) {
        boolean marked = !InlineText.parse(block.text()).tags().isEmpty();
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("role", role);
        description.put("contentType", marked ? "text/html" : "text/plain");
        description.put("value", marked ? InlineHtml.of(block) : BlockText.of(block));
        return description;
    }

    private static Map<String, Object> rendition(Rendition rendition) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", rendition.name());
        put(entry, "href", Figure.address(rendition));
        put(entry, "contentType", rendition.contentType());
        putNumber(entry, "width", rendition.width());
        putNumber(entry, "height", rendition.height());
        putNumber(entry, "sizeInBytes", rendition.sizeInBytes());
        putNumber(entry, "duration", rendition.duration());
        RENDITION_TEXTS.forEach(name -> put(entry, name, rendition.others().get(name)));
        String scan = String.valueOf(rendition.others().get("scanType"));
        put(entry, "scanType", SCANS.contains(scan) ? scan : null);
        String frameRate = rendition.others().get("frameRate");
        putNumber(entry, "frameRate", frameRate == null ? null : Double.valueOf(frameRate));
        if (rendition.point() != null) {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("x", rendition.point().x());
            point.put("y", rendition.point().y());
            entry.put("poi", point);
        }
        return entry;
    }

    static List<Map<String, Object>> related(ApprovedText text) {
        List<Map<String, Object>> associations = new ArrayList<>();
        for (RelatedItem related : text.article().details().related()) {
            if (Identifiers.isAbsolute(related.uri())) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("name", related.name());
                put(item, "rel", related.rel());
                item.put("uri", related.uri());
                put(item, "type", TYPES.contains(String.valueOf(related.type())) ? related.type() : null);
                put(item, "language", related.language());
                associations.add(item);
            }
        }
        return associations;
    }

    static List<Map<String, Object>> subjects(List<Keyword> keywords) {
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (Keyword keyword : keywords) {
            Map<String, Object> subject = new LinkedHashMap<>();
            subject.put("name", keyword.name());
            put(subject, "rel", keyword.rel());
            put(subject, "uri", keyword.uri() != null && Identifiers.isAbsolute(keyword.uri()) ? keyword.uri() : null);
            put(subject, "literal", keyword.literal());
            subjects.add(subject);
        }
        return subjects;
    }

    static void putRights(Map<String, Object> item, Rights rights) {
        put(item, "copyrightHolder", rights.holder());
        put(item, "copyrightNotice", rights.notice());
        put(item, "usageTerms", rights.usageTerms());
        if (rights.encoded() != null) {
            item.put("rightsInfo", Map.of("encodedRights", rights.encoded()));
        } else if (rights.link() != null && Identifiers.isAbsolute(rights.link())) {
            item.put("rightsInfo", Map.of("linkedRights", rights.link()));
        }
    }

    private static void put(Map<String, Object> item, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            item.put(key, value);
        }
    }

    private static void putNumber(Map<String, Object> item, String key, @Nullable Number value) {
        if (value != null) {
            item.put(key, value);
        }
    }
}
