package org.dragoman.desk.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.article.Submission;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.SourceArticle;
import org.dragoman.quality.Finding;
import org.dragoman.quality.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Translates through a server: the file is handed in as an article of its own, whatever the desk has of it, and
 * withdrawn when its drafts are read. The server tells no markup; it is read from the file here.
 */
final class ServerTranslation {

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long PATIENCE_MINUTES = 15;
    private static final Set<String> UNDER_WAY = Set.of("queued", "translating");
    private static final Set<String> WITH_TEXT = Set.of("review", "approved");

    private final Server server;
    private @Nullable String made;

    ServerTranslation(Server server) {
        this.server = server;
    }

    List<DraftResult> translate(Submission submission, List<LanguageTag> languages) throws InterruptedException {
        String wanted = languages.stream().map(LanguageTag::value).collect(Collectors.joining(","));
        // an address of its own: with the file's own it would be a new version of what the desk has
        String uri = "urn:uuid:" + UUID.randomUUID();
        JsonNode taken = server.post(
                "/api/articles?languages=" + encoded(wanted) + "&desk=" + encoded(String.valueOf(submission.desk()))
                        + "&uri=" + encoded(uri),
                submission.mediaType(),
                submission.content());
        if (taken.path("status").asString("").equals("accepted")) {
            made = taken.path("id").asString();
        }
        SourceArticle article =
                article(server.get("/api/articles/" + taken.path("id").asString()), uri);
        Map<String, List<Markup>> markup = SourceMarkup.of(submission);
        List<DraftResult> results = new ArrayList<>();
        for (LanguageTag language : languages) {
            results.add(result(article, language, draft(taken, language), markup));
        }
        return results;
    }

    /** Takes back what was handed in, so that nobody at the desk works on it; nothing when it made no article. */
    void withdraw() {
        if (made != null) {
            server.delete("/api/articles/" + made);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The draft's id. */
    private static @Nullable String draft(JsonNode taken, LanguageTag language) {
        for (JsonNode translation : taken.path("translations")) {
            if (translation.path("language").asString().equals(language.value())) {
                return translation.path("draft").asString();
            }
        }
        return null;
    }

    private DraftResult result(
            SourceArticle article, LanguageTag language, @Nullable String id, Map<String, List<Markup>> markup)
            throws InterruptedException {
        if (id == null) {
            return new DraftResult.Missing(
                    language,
                    "The server made no draft of " + article.id() + " in this language.",
                    CommandRefused.FAULT);
        }
        JsonNode draft = awaited(id);
        String state = draft.path("state").asString();
        if (WITH_TEXT.contains(state)) {
            return new DraftResult.Delivered(read(article, language, draft, markup));
        }
        if (UNDER_WAY.contains(state)) {
            return new DraftResult.Missing(
                    language,
                    "The draft is still " + state + " after " + PATIENCE_MINUTES + " minutes; try again later.",
                    CommandRefused.FAULT);
        }
        String reason = draft.path("held")
                .path("reason")
                .asString("Draft " + id + " is " + state + "; an editor of its desk decides about it.");
        return new DraftResult.Missing(language, reason, TranslateCommand.NO_ENGINE);
    }

    private JsonNode awaited(String id) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        JsonNode draft = server.get("/api/drafts/" + id);
        while (UNDER_WAY.contains(draft.path("state").asString()) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            draft = server.get("/api/drafts/" + id);
        }
        return draft;
    }

    private static MachineDraft read(
            SourceArticle article, LanguageTag language, JsonNode draft, Map<String, List<Markup>> markup) {
        List<MachineDraft.Row> rows = new ArrayList<>();
        for (JsonNode segment : draft.path("segments")) {
            if (!segment.path("omitted").asBoolean(false)
                    && segment.path("mergedInto").asString("").isEmpty()) {
                rows.add(row(segment, markup));
            }
        }
        return new MachineDraft(article, language, text(draft, "engine"), rows);
    }

    private static MachineDraft.Row row(JsonNode segment, Map<String, List<Markup>> markup) {
        String source = segment.path("source").asString("");
        String target = segment.path("target").asString("");
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : segment.path("findings")) {
            if (!finding.path("dismissed").asBoolean(false)) {
                findings.add(new Finding(
                        finding.path("check").asString(),
                        Severity.valueOf(finding.path("severity").asString().toUpperCase(Locale.ROOT)),
                        finding.path("message").asString()));
            }
        }
        return new MachineDraft.Row(
                segment.path("id").asString(),
                BlockKind.ofWireName(segment.path("kind").asString()),
                source,
                segment.path("state").asString("").equals("missing") ? null : target,
                markup.getOrDefault(source, List.of()),
                findings);
    }

    private static SourceArticle article(JsonNode article, String ownUri) {
        String uri = text(article, "uri");
        String embargo = text(article, "embargo");
        return new SourceArticle(
                article.path("id").asString(),
                ownUri.equals(uri) ? null : uri,
                article.path("version").asInt(),
                article.path("desk").asString(),
                text(article, "slug"),
                text(article, "source"),
                text(article, "published"),
                article.path("urgency").asInt(),
                embargo == null ? null : Instant.parse(embargo),
                headline(article),
                "",
                ArticleDetails.NONE);
    }

    private static String headline(JsonNode article) {
        for (JsonNode block : article.path("blocks")) {
            if (block.path("kind").asString().equals(BlockKind.HEADLINE.wireName())) {
                return block.path("text").asString();
            }
        }
        return article.path("id").asString();
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() ? value.asString() : null;
    }
}
