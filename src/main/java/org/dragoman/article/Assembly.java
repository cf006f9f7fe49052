package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Makes the article of a file's passages and of what its front matter states. */
final class Assembly {

    private Assembly() {}

    /**
     * @param found all that the file holds, furniture too
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline or without text under it
     */
    static ArticleContent of(List<Passage> found, StatedFacts facts) {
        return of(Furniture.removedFrom(SharedLines.parted(found)), facts, false);
    }

    /**
     * Of a format whose elements say what is a heading, and what a list.
     *
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline or without text under it
     */
    static ArticleContent ofMarked(List<Passage> found, StatedFacts facts) {
        return of(Furniture.linesRemovedFrom(SharedLines.parted(found)), facts, true);
    }

    private static ArticleContent of(List<Passage> passages, StatedFacts facts, boolean marked) {
        Head head = Head.of(passages, facts.title());
        List<Placed> body = new Body(passages, head.end(), head, marked).placed();
        List<Placed> placed = withStated(head, facts);
        placed.addAll(body);
        if (placed.stream().noneMatch(Placed::isStory)) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "There is no text under the headline “" + shortened(head.headline())
                            + "”. Add the article's paragraphs below it.");
        }
        addSearchTexts(placed, head, facts);
        return new ArticleContent(
                facts.uri(),
                facts.slug(),
                facts.source() == null ? head.source() : facts.source(),
                facts.published() == null ? head.published() : facts.published(),
                facts.modified(),
                facts.urgency(),
                facts.embargo(),
                numbered(placed));
    }

    /** The head, and behind its headline the stated standfirst and author that the text itself lacks. */
    private static List<Placed> withStated(Head head, StatedFacts facts) {
        List<Placed> placed = new ArrayList<>(head.placed());
        int at = head.indexAfter(BlockKind.HEADLINE);
        if (facts.description() != null && !head.has(BlockKind.STANDFIRST)) {
            placed.add(at, Placed.plain(BlockKind.STANDFIRST, facts.description()));
        }
        if (facts.author() != null && !head.has(BlockKind.BYLINE)) {
            boolean signed = PageLines.isByline(facts.author());
            int behind = Math.max(at + placed.size() - head.placed().size(), head.indexAfter(BlockKind.STANDFIRST));
            placed.add(behind, Placed.plain(BlockKind.BYLINE, signed ? facts.author() : "By " + facts.author()));
        }
        return placed;
    }

    /** A stated title or description beside another headline or standfirst is meant for search engines. */
    private static void addSearchTexts(List<Placed> placed, Head head, StatedFacts facts) {
        String title = facts.title();
        if (title != null && !isSame(title, head.headline())) {
            placed.add(Placed.plain(BlockKind.SEO_TITLE, title));
        }
        String description = facts.description();
        if (description != null && head.has(BlockKind.STANDFIRST) && !isSame(description, head.standfirst())) {
            placed.add(Placed.plain(BlockKind.SEO_DESCRIPTION, description));
        }
    }

    private static boolean isSame(String stated, @Nullable String shown) {
        return stated.equalsIgnoreCase(shown);
    }

    private static List<Block> numbered(List<Placed> placed) {
        List<Block> blocks = new ArrayList<>(placed.size());
        for (Placed one : placed) {
            blocks.add(one.block(blocks.size() + 1));
        }
        return blocks;
    }

    static String shortened(String words) {
        int most = 60;
        return words.length() <= most
                ? words
                : String.format(Locale.ROOT, "%s…", words.substring(0, most).strip());
    }
}
