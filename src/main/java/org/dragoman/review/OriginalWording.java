package org.dragoman.review;

import org.dragoman.article.InlineText;

/**
 * What was really said, in the target language.
 *
 * @param source the English it was quoted in, XML text
 * @param wording XML text with the tags of that English
 * @param saidIn where it is from
 */
record OriginalWording(String source, String wording, String saidIn) {

    /** As it stands in a row with that English, whose tags may be others. */
    String in(String otherSource) {
        return source.equals(otherSource) ? wording : InlineText.escape(Inspection.plain(wording));
    }
}
