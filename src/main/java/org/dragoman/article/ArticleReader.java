package org.dragoman.article;

import java.util.Set;

/** Reads one format a newsroom hands its articles over in. */
public interface ArticleReader {

    /** The media types it reads, without parameters: {@code text/plain}. */
    Set<String> mediaTypes();

    /**
     * @param text the whole file, decoded, without a byte order mark
     * @throws ArticleRefused when there is no article in it
     */
    ArticleContent read(String text);
}
