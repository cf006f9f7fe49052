package org.dragoman.article;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark, with the front matter of static site generators and the tables of GitHub.
 *
 * <p>{@code #} is the headline, deeper headings are crossheads, block quotations quotes, nested lists one list; bold,
 * emphasis, links, code and line breaks become numbered tags, code one without words. Pictures, HTML, code blocks, tables
 * and rules stay in their place as opaque blocks that hold their source. Bylines, credits, date lines and furniture are told
 * as in plain text.
 */
public final class MarkdownReader implements ArticleReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/markdown");
    }

    @Override
    public ArticleContent read(String text) {
        MarkdownBounds.require(text);
        FrontMatter front = FrontMatter.of(text);
        Node document = PARSER.parse(front.body());
        List<Passage> passages = new MarkdownPassages(front.body()).of(document);
        StatedLanguage.requireEnglish(
                "The front matter",
                "The front matter's language",
                front.fields().language());
        return Assembly.ofMarkdown(passages, front.fields());
    }
}
