package org.dragoman.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.article.BlockKind;

/** What may be done with a row, by what it is in the article. */
public final class RowKinds {

    /** Texts beside the article, in the order editors see them; each is there once at most. */
    public static final List<BlockKind> FIELDS =
            List.of(BlockKind.SITE_HEADLINE, BlockKind.SEO_TITLE, BlockKind.SEO_DESCRIPTION, BlockKind.PUSH_TEXT);

    private static final Set<BlockKind> BODY = EnumSet.of(
            BlockKind.PARAGRAPH,
            BlockKind.CROSSHEAD,
            BlockKind.QUOTE,
            BlockKind.LIST_ITEM,
            BlockKind.TABLE,
            BlockKind.OPAQUE);

    private static final Set<BlockKind> SPLIT = EnumSet.of(
            BlockKind.PARAGRAPH, BlockKind.CROSSHEAD, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.STANDFIRST);

    /** Opaque blocks and tables are kept as they were typed, empty lines and all. */
    private static final Set<BlockKind> VERBATIM = EnumSet.of(BlockKind.TABLE, BlockKind.OPAQUE);

    /** What stands above the body. */
    private static final Set<BlockKind> TOP = EnumSet.of(BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.STANDFIRST);

    /** Of these one stands in an article at most. */
    private static final Set<BlockKind> SINGLE = EnumSet.of(
            BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE);

    private static final Set<BlockKind> ADDED = EnumSet.of(
            BlockKind.PARAGRAPH,
            BlockKind.CROSSHEAD,
            BlockKind.QUOTE,
            BlockKind.LIST_ITEM,
            BlockKind.CREDIT,
            BlockKind.KICKER,
            BlockKind.STANDFIRST,
            BlockKind.BYLINE,
            BlockKind.DATELINE);

    private RowKinds() {}

    /** Whether it stands beside the article, not in it. */
    public static boolean isField(BlockKind kind) {
        return FIELDS.contains(kind);
    }

    public static boolean isMovable(BlockKind kind) {
        return BODY.contains(kind);
    }

    public static boolean isSplit(BlockKind kind) {
        return SPLIT.contains(kind);
    }

    static boolean isVerbatim(BlockKind kind) {
        return VERBATIM.contains(kind);
    }

    static boolean isTop(BlockKind kind) {
        return TOP.contains(kind);
    }

    static boolean isSingle(BlockKind kind) {
        return SINGLE.contains(kind) || isField(kind);
    }

    static boolean isAdded(BlockKind kind) {
        return ADDED.contains(kind) || isField(kind);
    }

    /** Those that can be added, for a sentence. */
    static String addedNames() {
        Set<BlockKind> all = EnumSet.copyOf(ADDED);
        Collections.addAll(all, FIELDS.toArray(BlockKind[]::new));
        return all.stream().map(BlockKind::wireName).collect(Collectors.joining(", "));
    }
}
