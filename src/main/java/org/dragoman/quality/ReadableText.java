package org.dragoman.quality;

import java.util.regex.Pattern;
import org.dragoman.article.InlineText;

/** The words of XML text for checks that do not look at tags; also of malformed text, as far as it goes. */
final class ReadableText {

    private static final Pattern TAG = Pattern.compile("</?[0-9]+/?>");

    private ReadableText() {}

    static String of(String xml) {
        try {
            return InlineText.parse(xml).plain();
        } catch (IllegalArgumentException malformed) {
            return TAG.matcher(xml)
                    .replaceAll("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }
}
