package org.dragoman.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads IPTC's ninjs 1.x, 2.x and 3.x, which are told apart by what is in them, field by field. Fields nobody here knows
 * are passed over; those of pictures are kept.
 *
 * <p>An item that is canceled throws {@link ArticleCanceled}; one that is withheld is refused, for it is not released.
 */
public final class NinjsReader implements ArticleReader {

    private static final Set<String> ARTICLES = Set.of("text", "composite", "component", "article");
    private static final int LOWEST_URGENCY = 9;

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    @Override
    public ArticleContent read(String text) {
        ObjectNode json = JsonText.parse(text);
        NinjsItem item = NinjsItem.of(json);
        String uri = item.line("uri", "guid");
        requireNinjs(item);
        requireReleased(item, uri);
        requireText(item);
        StatedLanguage.requireEnglish("The item", "The field language", item.line("language"));
        return article(item, uri);
    }

    private static ArticleContent article(NinjsItem item, @Nullable String uri) {
        NinjsHead head = NinjsHead.of(item);
        NinjsMedia media = NinjsMedia.of(item);
        NinjsBody body = NinjsBody.of(item, media.pictures(), head);
        if (body.placed().stream().noneMatch(Placed::isStory)) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "There is no text under the headline “" + Assembly.shortened(head.headline())
                            + "”; put it into body_html or body_text (ninjs 1.x) or into bodies.");
        }
        return new ArticleContent(
                uri,
                item.line("slugline", "slug"),
                source(item),
                null,
                item.time("versioncreated"),
                urgency(item),
                embargo(item),
                blocks(head, body),
                new ArticleDetails(NinjsRights.of(item), keywords(item), body.media(), media.related()),
                item.line("language"));
    }

    private static @Nullable Instant embargo(NinjsItem item) {
        Instant embargo = item.time("embargoeduntil", "embargoed");
        return embargo == null && item.isEmptied("embargoeduntil", "embargoed") ? Submission.NO_EMBARGO : embargo;
    }

    private static List<Block> blocks(NinjsHead head, NinjsBody body) {
        boolean dated = body.placed().stream().anyMatch(placed -> placed.kind() == BlockKind.DATELINE);
        List<Placed> placed = new ArrayList<>(head.above());
        if (dated) {
            // the text says it in the agency's own words
            placed.removeIf(one -> one.kind() == BlockKind.DATELINE);
        }
        placed.addAll(body.placed());
        placed.addAll(head.below());
        List<Block> blocks = new ArrayList<>();
        for (Placed one : placed) {
            blocks.add(one.block(blocks.size() + 1));
        }
        return blocks;
    }

    private static void requireNinjs(NinjsItem item) {
        boolean ninjs = List.of("uri", "guid", "headline", "headlines", "bodies", "pubstatus").stream()
                .anyMatch(item::has);
        if (!ninjs) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "This JSON is no ninjs item: it has neither uri nor headline nor bodies. Send ninjs 1.x, 2.x or"
                            + " 3.x.");
        }
    }

    private static void requireReleased(NinjsItem item, @Nullable String uri) {
        String status = item.line("pubstatus");
        if (status == null || status.equalsIgnoreCase("usable")) {
            return;
        }
        if (status.equalsIgnoreCase("canceled") || status.equalsIgnoreCase("cancelled")) {
            if (uri == null) {
                throw JsonText.unreadable("The item is canceled but does not say which: give its uri.");
            }
            throw new ArticleCanceled(uri, item.time("versioncreated"));
        }
        if (status.equalsIgnoreCase("withheld")) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "The item is withheld (pubStatus): its publisher has not released it. Send it again when it is"
                            + " usable.");
        }
        throw JsonText.unreadable("The field pubstatus “" + NinjsItem.shown(status)
                + "” is none of usable, withheld and canceled; correct it.");
    }

    private static void requireText(NinjsItem item) {
        String type = item.line("type");
        if (type != null && !ARTICLES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "The item is of the type “" + NinjsItem.shown(type)
                            + "”, not text; send the article, with this among its associations.");
        }
    }

    private static @Nullable Integer urgency(NinjsItem item) {
        Double urgency = item.decimal("urgency");
        if (urgency == null) {
            return null;
        }
        if (urgency < 1 || urgency > LOWEST_URGENCY || urgency != Math.rint(urgency)) {
            throw JsonText.unreadable(
                    "The field urgency is " + urgency + "; write a whole number from 1 (flash) to 9.");
        }
        return urgency.intValue();
    }

    /** Who it comes from, by the role if there is one. */
    private static @Nullable String source(NinjsItem item) {
        List<NinjsItem> sources = item.items("infosources", "infosource");
        String first = null;
        for (NinjsItem one : sources) {
            String name = one.line("name", "literal");
            String role = one.line("role", "rel");
            if (name != null && "source".equalsIgnoreCase(role)) {
                return name;
            }
            first = first == null ? name : first;
        }
        return first != null ? first : item.line("source");
    }

    /** In 1.x it is in two parts. */
    private static @Nullable String uri(NinjsItem subject) {
        String scheme = subject.line("scheme");
        String code = subject.line("code");
        boolean joined = scheme != null && code != null && (scheme.endsWith("/") || scheme.endsWith("#"));
        return joined ? scheme + code : subject.line("uri");
    }

    private static List<Keyword> keywords(NinjsItem item) {
        List<Keyword> keywords = new ArrayList<>();
        for (NinjsItem subject : item.items("subjects", "subject")) {
            String name = subject.line("name", "literal", "code");
            if (name != null) {
                keywords.add(new Keyword(name, uri(subject), subject.line("literal", "code"), subject.line("rel")));
            }
        }
        item.lines("keywords").forEach(keyword -> keywords.add(Keyword.of(keyword)));
        return keywords.stream().distinct().toList();
    }
}
