package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.article.Passage.Form;
import org.jspecify.annotations.Nullable;

/**
 * The top of an article: kicker, headline, standfirst, byline, dateline, and the source and date lines, which are
 * fields and no blocks.
 *
 * <p>The headline is the passage marked as title, else the first one, if it reads as one. What stands between it and a
 * byline, source or date line is the standfirst. Without such a line a passage under the headline is a standfirst only
 * if it is emphasised, ends no sentence, or the next one opens with a dateline: a first paragraph is never taken for
 * one.
 */
final class Head {

    private static final int LONGEST_STANDFIRST = 400;
    private static final int LONGEST_NAMED_STANDFIRST = 800;

    /** How many passages below the headline may belong to the head. */
    private static final int DEEPEST = 8;

    private final List<Passage> passages;
    private final List<Placed> placed = new ArrayList<>();
    private int next;
    private @Nullable String source;
    private @Nullable String published;

    private Head(List<Passage> passages) {
        this.passages = passages;
    }

    static Head of(List<Passage> passages, @Nullable String title) {
        Head head = new Head(passages);
        head.takeUntilHeadline();
        head.takeHeadline(title);
        head.takeStandfirst();
        return head;
    }

    List<Placed> placed() {
        return placed;
    }

    /** The first passage that is not in the head. */
    int end() {
        return next;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String published() {
        return published;
    }

    String headline() {
        return words(BlockKind.HEADLINE);
    }

    String standfirst() {
        return words(BlockKind.STANDFIRST);
    }

    boolean has(BlockKind kind) {
        return indexAfter(kind) > 0;
    }

    /** Behind the last of a kind; 0 when there is none. */
    int indexAfter(BlockKind kind) {
        for (int at = placed.size(); at > 0; at--) {
            if (placed.get(at - 1).kind() == kind) {
                return at;
            }
        }
        return 0;
    }

    private String words(BlockKind kind) {
        int after = indexAfter(kind);
        return after == 0 ? "" : placed.get(after - 1).passage().plain();
    }

    private void takeUntilHeadline() {
        int title = indexOf(Form.TITLE);
        while (next < passages.size() && (next < title || isAboveHeadline(next))) {
            Passage passage = passages.get(next++);
            if (!takeFact(passage)) {
                placed.add(new Placed(kindAbove(passage), passage));
            }
        }
    }

    private int indexOf(Form form) {
        for (int at = 0; at < passages.size(); at++) {
            if (passages.get(at).form() == form) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAboveHeadline(int at) {
        Passage passage = passages.get(at);
        return passage.form() == Form.OPAQUE
                || passage.form().named() != null
                || passage.isText()
                        && (PageLines.isSource(passage.plain())
                                || DateLine.is(passage.plain())
                                || PageLines.isByline(passage.plain())
                                || Headlines.isKicker(passages, at));
    }

    private static BlockKind kindAbove(Passage passage) {
        if (passage.form() == Form.OPAQUE) {
            return BlockKind.OPAQUE;
        }
        BlockKind named = passage.form().named();
        if (named != null) {
            return named;
        }
        if (PageLines.isByline(passage.plain())) {
            return BlockKind.BYLINE;
        }
        return passage.length() <= 60 ? BlockKind.KICKER : BlockKind.PARAGRAPH;
    }

    private void takeHeadline(@Nullable String title) {
        Passage first = next < passages.size() ? passages.get(next) : null;
        boolean marked = first != null && first.form() == Form.TITLE;
        if (title != null && !marked && (first == null || !first.plain().equalsIgnoreCase(title))) {
            placed.add(Placed.plain(BlockKind.HEADLINE, title));
            return;
        }
        if (first == null) {
            throw noArticle("There is no text. Send the headline on the first line and the paragraphs below it.");
        }
        if (!marked && !Headlines.readsAsHeadline(first)) {
            throw noArticle("There is no headline: the text begins with “" + Assembly.shortened(first.plain())
                    + "”. Put a headline on a line of its own above it.");
        }
        placed.add(new Placed(BlockKind.HEADLINE, first));
        next++;
    }

    private void takeStandfirst() {
        int last = lastHeadLine();
        while (next <= last) {
            Passage passage = passages.get(next++);
            if (!takeFact(passage)) {
                placed.add(new Placed(kindBelow(passage), passage));
            }
        }
        if (!has(BlockKind.STANDFIRST) && next + 1 < passages.size() && isStandfirst(passages.get(next))) {
            placed.add(new Placed(BlockKind.STANDFIRST, passages.get(next++)));
        }
    }

    /** The last byline, source or date line of the head, if text is left below it. */
    private int lastHeadLine() {
        int last = next - 1;
        int texts = 0;
        for (int at = next; at < Math.min(next + DEEPEST, passages.size()); at++) {
            Passage passage = passages.get(at);
            if (isHeadLine(passage)) {
                last = hasStory(at + 1) || !hasText(next, at) ? at : last;
            } else if (passage.isAtPicture()) {
                continue;
            } else if (!passage.isText() || passage.length() > LONGEST_STANDFIRST || ++texts > 2) {
                break;
            }
        }
        return last;
    }

    private static boolean isHeadLine(Passage passage) {
        if (passage.form().named() != null) {
            return !passage.isAtPicture()
                    && (passage.form() != Form.STANDFIRST || passage.length() <= LONGEST_NAMED_STANDFIRST);
        }
        String words = passage.plain();
        return passage.isText()
                && (PageLines.isByline(words)
                        || PageLines.isSource(words)
                        || DateLine.is(words)
                        || Dateline.isWhole(words));
    }

    private boolean hasText(int from, int to) {
        return passages.subList(from, to + 1).stream().anyMatch(passage -> !isHeadLine(passage));
    }

    /** Whether something below reads as the article's own text. */
    private boolean hasStory(int from) {
        return passages.subList(Math.min(from, passages.size()), passages.size()).stream()
                .anyMatch(passage -> passage.form() != Form.OPAQUE
                        && passage.form() != Form.HEADING
                        && !passage.isAtPicture()
                        && !isHeadLine(passage)
                        && !PageLines.isClosingCredit(passage.plain()));
    }

    private static BlockKind kindBelow(Passage passage) {
        BlockKind named = passage.form().named();
        if (named != null || passage.form() == Form.OPAQUE) {
            return named == null ? BlockKind.OPAQUE : named;
        }
        if (PageLines.isByline(passage.plain())) {
            return BlockKind.BYLINE;
        }
        return Dateline.isWhole(passage.plain()) ? BlockKind.DATELINE : BlockKind.STANDFIRST;
    }

    private boolean isStandfirst(Passage passage) {
        if (!passage.isText() || passage.length() > LONGEST_STANDFIRST || !hasStory(next + 1)) {
            return false;
        }
        Passage following = passages.get(next + 1);
        return passage.form() == Form.EMPHASIS
                || following.isText()
                        && (!Sentences.isEnded(passage.plain())
                                || Dateline.of(following.plain()).isThere());
    }

    /** Source and date lines become fields; a second date line is added to the first. */
    private boolean takeFact(Passage passage) {
        String words = passage.plain();
        if (!passage.isText()) {
            return false;
        }
        if (source == null && PageLines.isSource(words)) {
            source = PageLines.source(words);
            return true;
        }
        if (DateLine.is(words)) {
            String date = DateLine.withoutLabel(words);
            published = published == null ? date : published + "; " + date;
            return true;
        }
        return false;
    }

    private static ArticleRefused noArticle(String sentence) {
        return new ArticleRefused(Reason.NO_ARTICLE, sentence);
    }
}
