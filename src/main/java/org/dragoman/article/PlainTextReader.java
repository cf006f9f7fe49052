package org.dragoman.article;

import java.util.List;
import java.util.Set;

/**
 * Reads an article as it is copied from a newsroom's page, wired by an agency, or typed.
 *
 * <p>Paragraphs are parted by blank lines, by indentation, or stand on a line each; lines wrapped at a width are
 * joined. Furniture of the page goes; the source and date lines become fields; what each passage is follows from
 * {@link Head} and {@link Body}. Beyond that no word is lost, moved or merged.
 */
public final class PlainTextReader implements ArticleReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/plain");
    }

    @Override
    public ArticleContent read(String text) {
        TextBounds.requireLines(text);
        List<Passage> passages = PlainPassages.of(text);
        return Assembly.of(passages, StatedFacts.NONE);
    }
}
