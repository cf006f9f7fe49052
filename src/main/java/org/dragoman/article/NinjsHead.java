package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The top of a ninjs item: what its headlines and descriptions are, by their roles. */
final class NinjsHead {

    private static final Set<String> MAIN = Set.of("", "main", "headline", "title");
    private static final Set<String> KICKER = Set.of("kicker", "eyebrow", "overline", "topline", "overtitle");
    private static final Set<String> SEO = Set.of("seo", "seo-title", "seo_title", "search", "meta");
    private static final Set<String> STANDFIRST =
            Set.of("summary", "standfirst", "deck", "dek", "lead", "lede", "abstract", "intro", "subheadline", "sub");
    private static final Set<String> SEO_DESCRIPTION = Set.of("seo", "seo-description", "search", "meta");

    private final List<Placed> above = new ArrayList<>();
    private final List<Placed> below = new ArrayList<>();

    private NinjsHead() {}

    /**
     * @throws ArticleRefused {@code NO_ARTICLE} without a headline
     */
    static NinjsHead of(NinjsItem item) {
        NinjsHead head = new NinjsHead();
        List<NinjsText> headlines = item.texts("headline", "headlines");
        List<NinjsText> descriptions = item.texts("description", "descriptions");
        head.add(head.above, BlockKind.KICKER, with(headlines, KICKER));
        head.add(head.above, BlockKind.HEADLINE, headline(headlines, item));
        head.add(head.above, BlockKind.STANDFIRST, standfirst(headlines, descriptions));
        head.addLine(BlockKind.BYLINE, item.line("by", "byline"));
        head.addLine(BlockKind.DATELINE, item.line("located"));
        head.add(head.below, BlockKind.SEO_TITLE, with(headlines, SEO));
        head.add(head.below, BlockKind.SEO_DESCRIPTION, with(descriptions, SEO_DESCRIPTION));
        return head;
    }

    /** In the order they are read: kicker, headline, standfirst, byline, dateline. */
    List<Placed> above() {
        return above;
    }

    /** What search engines are told. */
    List<Placed> below() {
        return below;
    }

    boolean has(BlockKind kind) {
        return above.stream().anyMatch(placed -> placed.kind() == kind);
    }

    String headline() {
        return above.stream()
                .filter(placed -> placed.kind() == BlockKind.HEADLINE)
                .map(placed -> placed.passage().plain())
                .findFirst()
                .orElseThrow();
    }

    /** The words of the main one among headlines; null when there is none. */
    static @Nullable String mainOf(List<NinjsText> headlines) {
        return mains(headlines).stream()
                .map(text -> text.passage().plain())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(null);
    }

    static List<NinjsText> mains(List<NinjsText> headlines) {
        return with(headlines, MAIN);
    }

    private static List<NinjsText> with(List<NinjsText> texts, Set<String> roles) {
        return texts.stream().filter(text -> roles.contains(text.role())).toList();
    }

    private static List<NinjsText> headline(List<NinjsText> headlines, NinjsItem item) {
        List<NinjsText> main = mains(headlines);
        if (main.isEmpty()) {
            main = headlines.stream()
                    .filter(text -> !KICKER.contains(text.role()) && !SEO.contains(text.role()))
                    .toList();
        }
        String title = item.line("title");
        if (main.isEmpty() && title != null) {
            main = List.of(NinjsText.of(null, null, title));
        }
        return main;
    }

    /** The summary, or the only description that is for readers. */
    private static List<NinjsText> standfirst(List<NinjsText> headlines, List<NinjsText> descriptions) {
        List<NinjsText> named = with(descriptions, STANDFIRST);
        if (!named.isEmpty()) {
            return named;
        }
        List<NinjsText> unnamed = with(descriptions, MAIN);
        if (!unnamed.isEmpty()) {
            return unnamed;
        }
        return with(headlines, STANDFIRST);
    }

    private void add(List<Placed> where, BlockKind kind, List<NinjsText> texts) {
        for (NinjsText text : texts) {
            Passage passage = text.passage();
            if (!passage.plain().isBlank()) {
                where.add(new Placed(kind, passage));
                return;
            }
        }
        if (kind == BlockKind.HEADLINE) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "The item has no headline; put one into headline (ninjs 1.x) or into headlines with the role"
                            + " main.");
        }
    }

    private void addLine(BlockKind kind, @Nullable String line) {
        if (line != null) {
            above.add(new Placed(kind, NinjsText.of(null, null, line).passage()));
        }
    }
}
