package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes the article of a file's passages and of what its front matter states. */
final class Assembly {

    private Assembly() {}

    /**
     * @param found all that the file holds, furniture too
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline or without text under it
     */
    static ArticleContent of(List<Passage> found, StatedFacts facts) {
        TextBounds.requireBlocks(found.size());
        return of(Furniture.removedFrom(SharedLines.parted(found)), facts, ArticleDetails.NONE, List.of(), false);
    }

    /**
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline or without text under it
     */
    static ArticleContent ofMarkdown(List<Passage> found, FrontMatterFields fields) {
        TextBounds.requireBlocks(found.size());
        FrontMatterPicture picture = FrontMatterPicture.of(fields);
        ArticleDetails details = new ArticleDetails(fields.rights(), fields.keywords(), picture.media());
        List<Passage> passages = Furniture.removedFrom(SharedLines.parted(found));
        return of(passages, fields.facts(), details, picture.words(), false);
    }

    /**
     * Of a format whose elements say what is a heading, and what a list.
     *
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline or without text under it
     */
    static ArticleContent ofMarked(List<Passage> found, StatedFacts facts, ArticleDetails details) {
        TextBounds.requireBlocks(found.size());
        return of(Furniture.linesRemovedFrom(SharedLines.parted(found)), facts, details, List.of(), true);
    }

    /** @param picture the words of a picture that stands above the text */
    private static ArticleContent of(
            List<Passage> passages, StatedFacts facts, ArticleDetails details, List<Placed> picture, boolean marked) {
        Head head = Head.of(passages, facts.title());
        List<Placed> body = new Body(
                        passages, head.end(), head.has(BlockKind.BYLINE), head.has(BlockKind.DATELINE), marked)
                .placed();
        List<Placed> placed = withStated(head, body, facts);
        placed.addAll(picture);
        placed.addAll(body);
        if (placed.stream().noneMatch(Placed::isStory)) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "There is no text under the headline “" + shortened(head.headline())
                            + "”. Add the article's paragraphs below it.");
        }
        addSearchTexts(placed, head, body, facts);
        placed.forEach(Assembly::requireWhole);
        return new ArticleContent(
                facts.uri(),
                facts.slug(),
                facts.source() == null ? head.source() : facts.source(),
                facts.published() == null ? head.published() : facts.published(),
                facts.modified(),
                facts.urgency(),
                facts.embargo(),
                numbered(placed),
                details,
                null);
    }

    /**
     * The head, and behind its headline the stated standfirst, author and dateline that the text itself lacks; above it the
     * kicker.
     */
    private static List<Placed> withStated(Head head, List<Placed> body, StatedFacts facts) {
        List<Placed> placed = new ArrayList<>(head.placed());
        int at = head.indexAfter(BlockKind.HEADLINE);
        String description = facts.description();
        if (description != null && !head.has(BlockKind.STANDFIRST) && !isRepeated(description, body)) {
            placed.add(at, Placed.plain(BlockKind.STANDFIRST, description));
        }
        if (facts.author() != null && !has(body, BlockKind.BYLINE) && !head.has(BlockKind.BYLINE)) {
            boolean signed = PageLines.isByline(facts.author());
            int behind = Math.max(at + placed.size() - head.placed().size(), head.indexAfter(BlockKind.STANDFIRST));
            placed.add(behind, Placed.plain(BlockKind.BYLINE, signed ? facts.author() : "By " + facts.author()));
        }
        if (facts.dateline() != null && !has(body, BlockKind.DATELINE) && !head.has(BlockKind.DATELINE)) {
            placed.add(Placed.plain(BlockKind.DATELINE, facts.dateline()));
        }
        if (facts.kicker() != null && !head.has(BlockKind.KICKER)) {
            placed.add(0, Placed.plain(BlockKind.KICKER, facts.kicker()));
        }
        return placed;
    }

    private static boolean has(List<Placed> body, BlockKind kind) {
        return body.stream().anyMatch(placed -> placed.kind() == kind);
    }

    /** Whether a description is but the beginning of the text. */
    private static boolean isRepeated(String description, List<Placed> body) {
        String words = description;
        while (words.endsWith("…") || words.endsWith(".")) {
            words = words.substring(0, words.length() - 1).strip();
        }
        StringBuilder text = new StringBuilder();
        for (Placed placed : body) {
            if (placed.isStory() || placed.kind() == BlockKind.DATELINE) {
                text.append(text.isEmpty() ? "" : " ").append(placed.passage().plain());
            }
            if (text.length() > words.length()) {
                break;
            }
        }
        String story = text.toString();
        String first = body.stream()
                .filter(Placed::isStory)
                .findFirst()
                .map(placed -> placed.passage().plain())
                .orElse("");
        return !words.isEmpty() && (story.startsWith(words) || first.startsWith(words));
    }

    /** A stated title or description beside another headline or standfirst is meant for search engines. */
    private static void addSearchTexts(List<Placed> placed, Head head, List<Placed> body, StatedFacts facts) {
        String stated = facts.searchTitle();
        String title = stated == null || isSame(stated, head.headline()) ? facts.title() : stated;
        if (title != null && !isSame(title, head.headline())) {
            placed.add(Placed.plain(BlockKind.SEO_TITLE, title));
        }
        String shown = placed.stream()
                .filter(one -> one.kind() == BlockKind.STANDFIRST)
                .map(one -> one.passage().plain())
                .findFirst()
                .orElse(null);
        String description = facts.searchDescription() == null ? facts.description() : facts.searchDescription();
        if (description != null && !isSame(description, shown) && !isRepeated(description, body)) {
            placed.add(Placed.plain(BlockKind.SEO_DESCRIPTION, description));
        }
    }

    private static boolean isSame(String stated, @Nullable String shown) {
        return shown != null && bare(stated).equalsIgnoreCase(bare(shown));
    }

    /** Pages state their texts with entities resolved once more or less often, and other spaces. */
    private static String bare(String words) {
        return (words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false)).replace('\u00A0', ' ');
    }

    /** Entities and front matter can spell what no text holds. */
    private static void requireWhole(Placed placed) {
        boolean half = HalfCharacters.isIn(placed.passage().text());
        for (Markup markup : placed.passage().markup()) {
            half |= markup.attributes().values().stream().anyMatch(HalfCharacters::isIn);
        }
        if (half) {
            String words = placed.passage().plain().replaceAll("\\p{Cs}", "\uFFFD");
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    "There is half a character in “" + shortened(words)
                            + "” (an entity or escape for D800 to DFFF by itself); write the whole character and send it again.");
        }
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
                : String.format(
                        Locale.ROOT, "%s…", HalfCharacters.cut(words, most).strip());
    }
}
