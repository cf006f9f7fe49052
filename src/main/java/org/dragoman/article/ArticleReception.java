package org.dragoman.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.article.Reception.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what an arrival is: a new article, a new version, changed metadata, or nothing new.
 *
 * <p>Identity is the publisher's {@code uri}, else the key asked for, else the name in the inbox; never the headline.
 * An arrival older than what is here changes nothing, and so does a replay of one that was taken before.
 */
@Component
public class ArticleReception {

    private static final String DEFAULT_DESK = "news";
    private static final int DEFAULT_URGENCY = 5;

    private final Articles articles;
    private final Arrivals arrivals;
    private final Clock clock;

    ArticleReception(Articles articles, Arrivals arrivals, Clock clock) {
        this.articles = articles;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Takes what was read into the database, in the caller's transaction.
     *
     * @throws ArticleRefused when what the sender asks for cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reception receive(Submission submission, ArticleContent content) {
        Optional<Reception> replay = replay(submission);
        if (replay.isPresent()) {
            return replay.get();
        }
        String sha256 = ArticleKey.sha256(BlockJson.write(content.blocks()));
        Instant now = clock.instant();
        Arrival arrival = new Arrival(submission, content, sha256, now);
        Reception reception = known(arrival).orElseGet(() -> create(arrival));
        if (submission.arrivalKey() != null) {
            arrivals.record(
                    submission.arrivalKey(),
                    reception.article().id(),
                    reception.article().version(),
                    now);
        }
        return reception;
    }

    private record Arrival(Submission submission, ArticleContent content, String sha256, Instant now) {

        @Nullable String uri() {
            return submission.uri() != null ? submission.uri() : content.uri();
        }

        @Nullable Instant modified() {
            return submission.modified() != null ? submission.modified() : content.modified();
        }
    }

    private Optional<Reception> replay(Submission submission) {
        return Optional.ofNullable(submission.arrivalKey())
                .flatMap(arrivals::articleOfKey)
                .flatMap(articles::find)
                .map(article -> unchanged(article, "This arrival was taken before; a replay changes nothing."));
    }

    private Optional<Reception> known(Arrival arrival) {
        return identify(arrival).flatMap(articles::lock).map(article -> receiveAgain(article, arrival));
    }

    private Optional<String> identify(Arrival arrival) {
        String uri = arrival.uri();
        Submission submission = arrival.submission();
        Optional<String> byUri = uri == null ? Optional.empty() : arrivals.articleOfUri(uri);
        if (byUri.isPresent()) {
            return byUri;
        }
        if (submission.id() != null) {
            return arrivals.articleOfId(submission.id(), uri);
        }
        return uri == null && submission.inboxName() != null
                ? arrivals.articleOfInboxName(submission.inboxName())
                : Optional.empty();
    }

    private Reception receiveAgain(Article known, Arrival arrival) {
        if (articles.isWithdrawn(known.id())) {
            return unchanged(known, "The article was withdrawn; send it under a new id to publish it again.");
        }
        Instant modified = arrival.modified();
        if (modified != null && modified.isBefore(known.modified())) {
            return unchanged(
                    known, "It is older (" + modified + ") than the version that is here (" + known.modified() + ").");
        }
        boolean sameText = articles.sha256(known.id(), known.version()).equals(arrival.sha256());
        Article next = article(known.id(), sameText ? known.version() : known.version() + 1, known, arrival);
        if (sameText && next.equals(withModified(known, next.modified()))) {
            return unchanged(known, "The content is the same as in version " + known.version() + ".");
        }
        arrivals.update(next, arrival.sha256());
        if (!sameText) {
            arrivals.insertVersion(next, arrival.sha256(), arrival.now());
        }
        return new Reception(next, Status.UPDATED, null);
    }

    private static Reception unchanged(Article article, String reason) {
        return new Reception(article, Status.UNCHANGED, reason);
    }

    /**
     * Two arrivals of one new article may race: the one that comes second waits at the unique key, finds nothing
     * inserted, and goes on as an update.
     */
    private Reception create(Arrival arrival) {
        for (String id : candidates(arrival)) {
            Article article = article(id, 1, null, arrival);
            if (arrivals.insert(article, arrival.submission().inboxName(), arrival.sha256(), arrival.now())) {
                arrivals.insertVersion(article, arrival.sha256(), arrival.now());
                return new Reception(article, Status.ACCEPTED, null);
            }
            Optional<Reception> raced = known(arrival);
            if (raced.isPresent()) {
                return raced.get();
            }
        }
        throw new ArticleRefused(
                ArticleRefused.Reason.UNREADABLE,
                "The id \"" + arrival.submission().id()
                        + "\" belongs to an article with another uri; leave the id out or choose another.");
    }

    private static List<String> candidates(Arrival arrival) {
        Submission submission = arrival.submission();
        if (submission.id() != null) {
            return List.of(submission.id());
        }
        String uri = arrival.uri();
        if (uri != null) {
            return List.of(ArticleKey.ofUri(uri));
        }
        if (submission.inboxName() != null) {
            String key = ArticleKey.ofInboxName(submission.inboxName());
            return List.of(key, ArticleKey.hashed(key, submission.inboxName()));
        }
        String headline = InlineText.parse(arrival.content().headline()).plain();
        return List.of(ArticleKey.hashed(headline, UUID.randomUUID().toString()));
    }

    private static Article article(String id, int version, @Nullable Article known, Arrival arrival) {
        Submission submission = arrival.submission();
        ArticleContent content = arrival.content();
        Instant modified = arrival.modified();
        return new Article(
                id,
                first(arrival.uri(), known == null ? null : known.uri()),
                version,
                Objects.requireNonNull(first(submission.desk(), known == null ? DEFAULT_DESK : known.desk())),
                content.slug(),
                content.source(),
                content.published(),
                Objects.requireNonNull(first(
                        first(submission.urgency(), content.urgency()),
                        known == null ? Integer.valueOf(DEFAULT_URGENCY) : Integer.valueOf(known.urgency()))),
                first(first(submission.embargo(), content.embargo()), known == null ? null : known.embargo()),
                modified == null ? arrival.now() : modified,
                content.blocks());
    }

    private static Article withModified(Article article, Instant modified) {
        return new Article(
                article.id(),
                article.uri(),
                article.version(),
                article.desk(),
                article.slug(),
                article.source(),
                article.published(),
                article.urgency(),
                article.embargo(),
                modified,
                article.blocks());
    }

    private static <T> @Nullable T first(@Nullable T preferred, @Nullable T otherwise) {
        return preferred != null ? preferred : otherwise;
    }

    /** Whether a sender may ask for that key. */
    public static boolean isKey(String id) {
        return ArticleKey.isValid(id);
    }
}
