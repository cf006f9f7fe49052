package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a golden file shows it: a line for each fact, a line for each block and for what its tags stand for. */
final class ReadableArticle {

    private ReadableArticle() {}

    static String of(ArticleContent content) {
        List<String> lines = new ArrayList<>();
        fact(lines, "uri", content.uri());
        fact(lines, "slug", content.slug());
        fact(lines, "source", content.source());
        fact(lines, "published", content.published());
        fact(lines, "modified", content.modified());
        fact(lines, "urgency", content.urgency());
        fact(lines, "embargo", content.embargo());
        addDetails(lines, content.details());
        for (Block block : content.blocks()) {
            lines.add(block.kind().wireName() + ": " + block.text().replace("\n", "⏎"));
            for (Markup markup : block.markup()) {
                lines.add("  <" + markup.number() + "> " + markup.element() + " " + markup.attributes());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addDetails(List<String> lines, ArticleDetails details) {
        if (!details.rights().equals(Rights.NONE)) {
            fact(lines, "rights", details.rights());
        }
        details.keywords().forEach(keyword -> fact(lines, "keyword", keyword));
        for (Media media : details.media()) {
            fact(lines, "media " + media.id(), media.kind().wireName() + " " + media.name() + " " + media.uri());
            media.renditions().forEach(rendition -> lines.add("  " + rendition));
            if (!media.rights().equals(Rights.NONE)) {
                lines.add("  " + media.rights());
            }
            if (media.sourceType() != null) {
                lines.add("  " + media.sourceType());
            }
        }
        details.related().forEach(item -> fact(lines, "related", item));
    }

    private static void fact(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add("@" + name + ": " + value);
        }
    }
}
