package org.dragoman.article;

import java.util.Locale;

/** What a block is in the article; the wire name is the constant's, in lower case with hyphens. */
public enum BlockKind {
    HEADLINE,
    STANDFIRST,
    KICKER,
    BYLINE,
    DATELINE,
    PARAGRAPH,
    CROSSHEAD,
    QUOTE,
    LIST_ITEM,
    TABLE,
    CAPTION,
    ALT_TEXT,
    CREDIT,
    OPAQUE,
    SEO_TITLE,
    SEO_DESCRIPTION,
    /** The headline on the site's front page; of the target alone. */
    SITE_HEADLINE,
    /** What phones show; of the target alone. */
    PUSH_TEXT;

    /** The name in the API and the payloads: {@code list-item}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when there is no such kind
     */
    public static BlockKind ofWireName(String wireName) {
        for (BlockKind kind : values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + wireName + "\" is no kind of block; one of: headline, standfirst, …");
    }
}
