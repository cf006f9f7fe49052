package org.dragoman.desk.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.ArticleReader;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Block;
import org.dragoman.article.HtmlReader;
import org.dragoman.article.MarkdownReader;
import org.dragoman.article.Markup;
import org.dragoman.article.NinjsReader;
import org.dragoman.article.Submission;

/** What the numbered tags of a Markdown, HTML or ninjs file stand for, by the text of the block that has them. */
final class SourceMarkup {

    private static final List<ArticleReader> READERS =
            List.of(new MarkdownReader(), new HtmlReader(), new NinjsReader());

    private SourceMarkup() {}

    /** Empty for a file of another type. */
    static Map<String, List<Markup>> of(Submission submission) {
        Map<String, List<Markup>> markup = new HashMap<>();
        for (ArticleReader reader : READERS) {
            if (reader.mediaTypes().contains(submission.mediaType())) {
                // of two blocks with the same words and tags the first one's links
                blocks(reader, submission).forEach(block -> markup.putIfAbsent(block.text(), block.markup()));
            }
        }
        return markup;
    }

    private static List<Block> blocks(ArticleReader reader, Submission submission) {
        try {
            return reader.read(ArticleText.decode(submission.content())).blocks();
        } catch (ArticleRefused unreadable) {
            // the server has taken it, and says what it is
            return List.of();
        }
    }
}
