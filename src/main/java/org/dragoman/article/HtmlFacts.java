package org.dragoman.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page states about its article outside the text: schema.org's NewsArticle first, then its meta elements.
 *
 * <p>A time of change counts only if it is one; without a zone it could order versions wrongly, so it is passed over.
 */
final class HtmlFacts {

    private static final int LONGEST_NAME = 140;

    private final JsonLd data;
    private final HtmlHead head;
    private final List<String> titles;
    private final @Nullable String uri;

    HtmlFacts(JsonLd data, HtmlHead head) {
        this.data = data;
        this.head = head;
        this.titles = statedTitles();
        this.uri = statedUri();
    }

    /** @param shownTitle the headline that readers see in the page, null when it has none */
    StatedFacts facts(@Nullable String shownTitle) {
        String title = shownTitle == null && !titles.isEmpty() ? titles.get(0) : shownTitle;
        return new StatedFacts(
                shownTitle == null ? title : null,
                data.words("description", "abstract"),
                author(),
                uri,
                null,
                source(),
                published(),
                modified(),
                null,
                null,
                titles.stream()
                        .filter(other -> !other.equalsIgnoreCase(title))
                        .findFirst()
                        .orElse(null),
                head.meta("description", "og:description", "twitter:description"),
                data.words("dateline"),
                null);
    }

    /** What the page says its title is, the most likely headline first, without the site's name behind it. */
    List<String> titles() {
        return titles;
    }

    private List<String> statedTitles() {
        Set<String> stated = new LinkedHashSet<>();
        add(stated, data.words("headline"));
        add(stated, head.meta("og:title"));
        add(stated, data.words("alternativeHeadline"));
        add(stated, withoutSite(head.title(), stated));
        add(stated, head.meta("twitter:title"));
        return List.copyOf(stated);
    }

    private static void add(Set<String> titles, @Nullable String title) {
        if (title != null && titles.stream().noneMatch(title::equalsIgnoreCase)) {
            titles.add(title);
        }
    }

    /** {@code A headline | World | Example News}: what follows a known title, names the site, or stands after a bar. */
    private @Nullable String withoutSite(@Nullable String title, Set<String> known) {
        if (title == null || title.indexOf(' ') < 0 || title.equalsIgnoreCase(source())) {
            return null;
        }
        for (String one : known) {
            if (title.regionMatches(true, 0, one, 0, one.length())) {
                return one;
            }
        }
        int bar = title.indexOf(" | ");
        if (bar > 0) {
            return title.substring(0, bar);
        }
        String site = source();
        for (String dash : new String[] {" - ", " – ", " — ", " :: ", " · "}) {
            int at = title.lastIndexOf(dash);
            if (at > 0 && site != null && title.substring(at + dash.length()).equalsIgnoreCase(site)) {
                return title.substring(0, at);
            }
        }
        return title;
    }

    /** Persons alone: a byline of the publisher itself is none. */
    private @Nullable String author() {
        List<String> authors = new ArrayList<>(data.list("author"));
        if (authors.isEmpty()) {
            authors.addAll(head.metas("author"));
        }
        if (authors.isEmpty()) {
            authors.addAll(head.metas("article:author"));
        }
        String publisher = source();
        List<String> named = authors.stream()
                .filter(author -> !author.contains("://") && !author.equalsIgnoreCase(publisher))
                .distinct()
                .toList();
        String joined = joined(named);
        return joined.isEmpty() || joined.length() > LONGEST_NAME ? null : joined;
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The page's own address: whole ones alone, for another page's relative one could be the same. */
    @Nullable String uri() {
        return uri;
    }

    private @Nullable String statedUri() {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(data.words("url"));
        candidates.add(data.address("mainEntityOfPage"));
        candidates.add(data.words("@id"));
        candidates.add(head.link("canonical"));
        candidates.add(head.meta("og:url"));
        for (String candidate : candidates) {
            if (candidate != null && HtmlAddress.isWhole(candidate) && WebAddress.isHarmless(candidate)) {
                return candidate.contains("#") ? candidate.substring(0, candidate.indexOf('#')) : candidate;
            }
        }
        return null;
    }

    private @Nullable String source() {
        String publisher = data.words("publisher", "sourceOrganization", "provider");
        return publisher == null ? head.meta("og:site_name", "application-name") : publisher;
    }

    private @Nullable String published() {
        String published = data.words("datePublished", "dateCreated");
        return published == null
                ? head.meta("article:published_time", "datePublished", "date", "pubdate", "dc.date")
                : published;
    }

    private @Nullable Instant modified() {
        String modified = data.words("dateModified");
        return time(
                modified == null ? head.meta("article:modified_time", "og:updated_time", "dateModified") : modified);
    }

    private static @Nullable Instant time(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.length() == 10
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(withColon(written.replace(' ', 'T'))).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** {@code +0200} as {@code +02:00}. */
    private static String withColon(String time) {
        int sign = Math.max(time.lastIndexOf('+'), time.lastIndexOf('-'));
        return sign > 10 && time.length() - sign == 5 && time.indexOf(':', sign) < 0
                ? time.substring(0, sign + 3) + ":" + time.substring(sign + 3)
                : time;
    }

    /** Rights, keywords, and the picture that is named for the page. */
    ArticleDetails details(List<Media> media) {
        return new ArticleDetails(rights(), keywords(), media);
    }

    private Rights rights() {
        String holder = data.words("copyrightHolder");
        String notice = data.words("copyrightNotice");
        String terms = data.words("usageInfo", "conditionsOfAccess", "acquireLicensePage", "license");
        String stated = terms == null ? head.meta("rights", "dc.rights", "copyright") : terms;
        return holder == null && notice == null && stated == null ? Rights.NONE : Rights.stated(holder, notice, stated);
    }

    private List<Keyword> keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String field : List.of("keywords", "articleSection")) {
            JsonNode node = data.field(field);
            for (String word : JsonLd.all(node, "name")) {
                addEach(words, word);
            }
        }
        if (words.isEmpty()) {
            head.metas("article:tag").forEach(word -> addEach(words, word));
            head.metas("news_keywords").forEach(word -> addEach(words, word));
            head.metas("keywords").forEach(word -> addEach(words, word));
        }
        return words.stream().map(Keyword::of).toList();
    }

    private static void addEach(Set<String> words, String list) {
        for (String word : list.split(",", -1)) {
            if (!word.isBlank() && words.size() < 100) {
                words.add(word.strip());
            }
        }
    }

    /** The text's language as the page states it: {@code en-GB}. */
    @Nullable String language() {
        String stated = data.words("inLanguage");
        String language = stated == null ? head.language() : stated;
        return language == null ? null : language.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
