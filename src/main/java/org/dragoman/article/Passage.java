package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.jspecify.annotations.Nullable;

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
        OPAQUE,
        /** What the file itself names, by a class or an element of its own. */
        KICKER(BlockKind.KICKER),
        STANDFIRST(BlockKind.STANDFIRST),
        BYLINE(BlockKind.BYLINE),
        DATELINE(BlockKind.DATELINE),
        CAPTION(BlockKind.CAPTION),
        ALT_TEXT(BlockKind.ALT_TEXT),
        CREDIT(BlockKind.CREDIT);

        private final @Nullable BlockKind named;

        Form() {
            this(null);
        }

        Form(@Nullable BlockKind named) {
            this.named = named;
        }

        /** The kind that the file says, if it does. */
        @Nullable BlockKind named() {
            return named;
        }
    }

    static Passage of(Form form, String plain) {
        return new Passage(form, plain, InlineText.escape(plain), List.of());
    }

    Passage as(Form other) {
        return new Passage(other, plain, text, markup);
    }

    /** Whether it belongs to a picture or film, or stands for one. */
    boolean isAtPicture() {
        return form == Form.CAPTION || form == Form.ALT_TEXT || form == Form.CREDIT || form == Form.OPAQUE;
    }

    /** The same, bound to a picture or film of the article. */
    Passage boundTo(String media) {
        List<Markup> bound = new ArrayList<>();
        bound.add(Markup.ofMedia(media));
        bound.addAll(markup);
        return new Passage(form, plain, text, bound);
    }

    /** Whether it is words of the article or its page that carry no mark of the file's own. */
    boolean isText() {
        return form == Form.TEXT || form == Form.STRONG || form == Form.EMPHASIS;
    }

    /** A part without markup's tags cut: the words from {@code start} to {@code end} with the tags within. */
    Passage part(int start, int end) {
        return markup.isEmpty() ? of(form, plain.substring(start, end)) : TaggedPart.of(this, start, end);
    }

    /** The words without the tags that mark all of them: they told what the passage is. */
    Passage unwrapped() {
        Passage inner = withoutOuterTag();
        Form mark = markOfAll(InlineText.parse(inner.text()).runs(), inner.markup());
        return mark == Form.TEXT ? inner : inner.unwrapped();
    }

    /** Strong or emphasis, where one tag marks all of the words; else text. */
    static Form markOfAll(List<Run> runs, List<Markup> markup) {
        if (!(runs.get(0) instanceof Opening first && runs.get(runs.size() - 1) instanceof Closing last)
                || first.number() != last.number()) {
            return Form.TEXT;
        }
        return switch (markup.get(first.number() - 1).element()) {
            case "strong", "b" -> Form.STRONG;
            case "em", "i" -> Form.EMPHASIS;
            default -> Form.TEXT;
        };
    }

    private Passage withoutOuterTag() {
        List<Run> runs = InlineText.parse(text).runs();
        List<Run> inner =
                runs.subList(1, runs.size() - 1).stream().map(Passage::lowered).toList();
        List<Markup> rest = markup.subList(1, markup.size()).stream()
                .map(one -> new Markup(one.number() - 1, one.element(), one.attributes()))
                .toList();
        return new Passage(Form.TEXT, plain, InlineText.of(inner).xml(), rest);
    }

    private static Run lowered(Run run) {
        if (run instanceof Opening opening) {
            return new Opening(opening.number() - 1);
        }
        if (run instanceof Closing closing) {
            return new Closing(closing.number() - 1);
        }
        return run instanceof Standalone standalone ? new Standalone(standalone.number() - 1) : run;
    }

    int length() {
        return plain.length();
    }
}
