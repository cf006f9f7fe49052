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
        for (Block block : content.blocks()) {
            lines.add(block.kind().wireName() + ": " + block.text().replace("\n", "⏎"));
            for (Markup markup : block.markup()) {
                lines.add("  <" + markup.number() + "> " + markup.element() + " " + markup.attributes());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void fact(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add("@" + name + ": " + value);
        }
    }
}
