package org.dragoman.article;

import java.util.List;

/**
 * A piece of a file as it stands there, before it is known what it is in the article.
 *
 * @param plain its words alone
 * @param text the same with numbered inline tags, see {@link InlineText}
 */
record Passage(Form form, String plain, String text, List<Markup> markup) {

    /** What the file itself says about a piece. */
    enum Form {
        TEXT,
        /** The file's title: {@code # …}. */
        TITLE,
        /** A heading below the title: {@code ## …}, or a line underlined. */
        HEADING,
        /** A paragraph that is strong, or emphasised, from end to end. */
        STRONG,
        EMPHASIS,
        LIST_ITEM,
        QUOTE,
        /** Kept in its place, neither read nor translated. */
        OPAQUE
    }

    static Passage of(Form form, String plain) {
        return new Passage(form, plain, InlineText.escape(plain), List.of());
    }

    Passage as(Form other) {
        return new Passage(other, plain, text, markup);
    }

    /** Whether it is words of the article or its page that carry no mark of the file's own. */
    boolean isText() {
        return form == Form.TEXT || form == Form.STRONG || form == Form.EMPHASIS;
    }

    /** A part without markup's tags cut: the words from {@code start} to {@code end} with the tags within. */
    Passage part(int start, int end) {
        return markup.isEmpty() ? of(form, plain.substring(start, end)) : TaggedPart.of(this, start, end);
    }

    int length() {
        return plain.length();
    }
}
