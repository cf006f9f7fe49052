package org.dragoman.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * IPTC ninjs 3.1. Its {@code version} is the publication's revision, its {@code uri} the translation's own; the English
 * article is its association {@code translationOf}. A withdrawal has {@code pubStatus} canceled and no text.
 */
@Component
class NinjsFormat implements PublicationFormat {

    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String render(Publication publication) {
        return PublicationJson.writePretty(document(publication));
    }

    Map<String, Object> document(Publication publication) {
        ApprovedText text = publication.text();
        SourceArticle article = text.article();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("standard", Map.of("name", "ninjs", "version", "3.1", "schema", SCHEMA));
        item.put("uri", Identifiers.translation(text));
        item.put("type", "text");
        item.put("representationType", "full");
        item.put("language", text.language().value());
        item.put("version", String.valueOf(publication.revision()));
        item.put("versionCreated", publication.at().toString());
        if (article.embargo() != null) {
            item.put("embargoedUntil", article.embargo().toString());
        }
        item.put("pubStatus", publication.isWithdrawal() ? "canceled" : "usable");
        item.put("urgency", article.urgency());
        putUnlessNull(item, "slugline", article.slug());
        if (!publication.isWithdrawal()) {
            putText(item, text);
            item.put("digitalSourceType", digitalSourceType(text.approval().label()));
        }
        if (article.source() != null) {
            item.put("infoSources", List.of(pair("name", article.source(), "role", "source")));
        }
        item.put("altIds", altIds(article));
        List<Map<String, Object>> associations = new ArrayList<>(List.of(source(article)));
        if (!publication.isWithdrawal()) {
            putUnlessEmpty(
                    item,
                    "subjects",
                    NinjsAssociations.subjects(article.details().keywords()));
            NinjsAssociations.putRights(item, article.details().rights());
            associations.addAll(NinjsAssociations.media(text));
            associations.addAll(NinjsAssociations.related(text));
        }
        item.put("associations", associations);
        return item;
    }

    private static void putText(Map<String, Object> item, ApprovedText text) {
        List<PublishedBlock> blocks = text.blocks();
        List<Media> media = text.article().details().media();
        List<Map<String, Object>> headlines = new ArrayList<>();
        addAll(headlines, "main", BlockText.all(blocks, BlockKind.HEADLINE));
        addAll(headlines, "kicker", BlockText.all(blocks, BlockKind.KICKER));
        addAll(headlines, "site", BlockText.all(blocks, BlockKind.SITE_HEADLINE));
        addAll(headlines, "seo", BlockText.all(blocks, BlockKind.SEO_TITLE));
        List<Map<String, Object>> descriptions = new ArrayList<>();
        addAll(descriptions, "summary", BlockText.all(blocks, BlockKind.STANDFIRST));
        addAll(descriptions, "seo", BlockText.all(blocks, BlockKind.SEO_DESCRIPTION));
        addAll(descriptions, "push", BlockText.all(blocks, BlockKind.PUSH_TEXT));
        addAll(descriptions, "alt-text", BlockText.all(ofNoMedia(blocks), BlockKind.ALT_TEXT));
        String correctionNote = text.approval().correctionNote();
        addAll(descriptions, "correction", correctionNote == null ? List.of() : List.of(correctionNote));
        putUnlessEmpty(item, "headlines", headlines);
        putUnlessEmpty(item, "descriptions", descriptions);
        String byline = String.join("; ", BlockText.all(blocks, BlockKind.BYLINE));
        putUnlessNull(item, "by", byline.isEmpty() ? null : byline);
        putUnlessNull(
                item, "located", BlockText.first(blocks, BlockKind.DATELINE).orElse(null));
        item.put(
                "bodies",
                List.of(
                        value("main", "text/html", ArticleBody.html(withoutLead(blocks, media), media)),
                        value("main", "text/plain", BlockText.body(blocks))));
    }

    private static List<PublishedBlock> ofNoMedia(List<PublishedBlock> blocks) {
        return blocks.stream().filter(block -> block.media() == null).toList();
    }

    /** The picture above the text is no part of it: receivers place it by themselves. */
    private static List<PublishedBlock> withoutLead(List<PublishedBlock> blocks, List<Media> media) {
        int start = 0;
        while (start < blocks.size() && isAboveText(blocks.get(start), media)) {
            start++;
        }
        return blocks.subList(start, blocks.size());
    }

    private static boolean isAboveText(PublishedBlock block, List<Media> media) {
        return ArticleBody.isElsewhere(block)
                || media.stream().anyMatch(one -> one.id().equals(block.media()));
    }

    private static Map<String, Object> source(SourceArticle article) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("name", InlineText.parse(article.headline()).plain());
        source.put("rel", "translationOf");
        source.put("uri", Identifiers.source(article));
        source.put("type", "text");
        source.put("language", "en");
        source.put("version", String.valueOf(article.version()));
        return source;
    }

    private static List<Map<String, Object>> altIds(SourceArticle article) {
        List<Map<String, Object>> ids = new ArrayList<>();
        ids.add(pair("role", "article", "value", article.id()));
        if (article.uri() != null) {
            ids.add(pair("role", "source", "value", article.uri()));
        }
        return ids;
    }

    private static Map<String, Object> digitalSourceType(Label label) {
        return pair("name", label.wireName(), "uri", SOURCE_TYPES + label.digitalSourceType());
    }

    private static void addAll(List<Map<String, Object>> list, String role, List<String> texts) {
        texts.forEach(text -> list.add(value(role, "text/plain", text)));
    }

    private static Map<String, Object> value(String role, String contentType, String value) {
        Map<String, Object> entry = pair("role", role, "contentType", contentType);
        entry.put("value", value);
        return entry;
    }

    private static Map<String, Object> pair(String oneKey, String one, String otherKey, String other) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(oneKey, one);
        pair.put(otherKey, other);
        return pair;
    }

    private static void putUnlessNull(Map<String, Object> item, String key, @Nullable String value) {
        if (value != null) {
            item.put(key, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> item, String key, List<?> values) {
        if (!values.isEmpty()) {
            item.put(key, values);
        }
    }
}
