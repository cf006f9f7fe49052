package org.dragoman.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.article.Reception.Novelty;
import org.dragoman.article.Reception.Status;
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

    private final Articles articles;
    private final Arrivals arrivals;
    private final Cancellations cancellations;
    private final SubmissionHash hash;
    private final Clock clock;

    ArticleReception(
            Articles articles, Arrivals arrivals, Cancellations cancellations, SubmissionHash hash, Clock clock) {
        this.articles = articles;
        this.arrivals = arrivals;
        this.cancellations = cancellations;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Takes what is the very same as what the article stands for now, and so need not be read; empty when it is not. In
     * the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reception> again(Submission submission) {
        Arrival.requireKey(submission);
        Optional<Reception> replay = replay(submission);
        if (replay.isPresent()) {
            return replay;
        }
        Instant now = Arrival.now(clock);
        return arrivals.sameAgain(hash.of(submission), submission, now)
                .flatMap(articles::find)
                .map(article -> allowed(submission, article))
                .map(article -> recorded(submission, unchanged(article, article.version()), now));
    }

    /**
     * Takes what was read into the database, in the caller's transaction.
     *
     * @throws ArticleRefused when what the sender asks for cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reception receive(Submission submission, ArticleContent content) {
        Arrival arrival = Arrival.of(submission, content, hash.of(submission), Arrival.now(clock));
        Optional<Reception> replay = replay(submission);
        if (replay.isPresent()) {
            return replay.get();
        }
        return recorded(submission, known(arrival).orElseGet(() -> create(arrival)), arrival.now());
    }

    private Reception recorded(Submission submission, Reception reception, Instant now) {
        if (submission.arrivalKey() != null) {
            arrivals.record(
                    submission.arrivalKey(),
                    reception.article().id(),
                    reception.article().version(),
                    now);
        }
        return reception;
    }

    private Optional<Reception> replay(Submission submission) {
        return Optional.ofNullable(submission.arrivalKey())
                .flatMap(arrivals::articleOfKey)
                .flatMap(articles::find)
                .map(article -> allowed(submission, article))
                .map(article -> past(article, "This arrival was taken before; a replay changes nothing."));
    }

    private Optional<Reception> known(Arrival arrival) {
        return identify(arrival)
                .flatMap(articles::lock)
                // the same arrival may have come through the other door while this one waited for the lock
                .map(article -> replay(arrival.submission()).orElseGet(() -> receiveAgain(article, arrival)));
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
        return submission.inboxName() != null
                ? arrivals.articleOfInboxName(submission.inboxName(), uri)
                : Optional.empty();
    }

    private static Article allowed(Submission submission, Article article) {
        submission.requireIntake(article.desk());
        return article;
    }

    private Reception receiveAgain(Article known, Arrival arrival) {
        allowed(arrival.submission(), known);
        if (articles.isWithdrawn(known.id())) {
            return past(known, "The article was withdrawn; send it under a new id to publish it again.");
        }
        Instant modified = arrival.modified();
        if (modified != null && modified.isBefore(known.modified())) {
            return past(
                    known, "It is older (" + modified + ") than the version that is here (" + known.modified() + ").");
        }
        boolean sameText = articles.sha256(known.id(), known.version()).equals(arrival.sha256());
        Article next = arrival.article(known.id(), sameText ? known.version() : known.version() + 1, known);
        // also when nothing else changed: what comes later is compared with this time
        arrivals.update(next, arrival);
        if (!sameText) {
            arrivals.insertVersion(next, arrival);
            return new Reception(next, Status.UPDATED, Novelty.TEXT, null);
        }
        if (!next.details().equals(known.details())) {
            arrivals.updateDetails(next);
        }
        return next.equals(withModified(known, next.modified()))
                ? unchanged(next, known.version())
                : new Reception(next, Status.UPDATED, Novelty.METADATA, null);
    }

    private static Reception unchanged(Article article, int version) {
        return new Reception(
                article, Status.UNCHANGED, Novelty.NONE, "The content is the same as in version " + version + ".");
    }

    private static Reception past(Article article, String reason) {
        return new Reception(article, Status.UNCHANGED, Novelty.PAST, reason);
    }

    /**
     * Two arrivals of one new article may race: the one that comes second waits at the unique key, finds nothing
     * inserted, and goes on as an update.
     */
    private Reception create(Arrival arrival) {
        arrival.submission().requireIntake(arrival.deskAfter(null));
        requireNotCanceled(arrival);
        for (Arrival.Place place : arrival.places()) {
            Article article = arrival.article(place.id(), 1, null);
            if (arrivals.insert(article, place.inboxName(), arrival)) {
                arrivals.insertVersion(article, arrival);
                return new Reception(article, Status.ACCEPTED, Novelty.TEXT, null);
            }
            Optional<Reception> raced = known(arrival).or(() -> replay(arrival.submission()));
            if (raced.isPresent()) {
                return raced.get();
            }
        }
        throw new ArticleRefused(
                ArticleRefused.Reason.UNREADABLE,
                "The id \"" + arrival.places().get(0).id()
                        + "\" belongs to another article; send this one with an id of its own.");
    }

    /** What its publisher took back before it came, as messages overtake each other. */
    private void requireNotCanceled(Arrival arrival) {
        String uri = arrival.uri();
        Instant modified = Objects.requireNonNullElse(arrival.modified(), arrival.now());
        Optional<Instant> canceled = uri == null ? Optional.empty() : cancellations.of(uri);
        if (canceled.isPresent() && modified.isBefore(canceled.get())) {
            throw new ArticleRefused(
                    ArticleRefused.Reason.NO_ARTICLE,
                    "Its publisher canceled it (" + canceled.get() + ") after this version (" + modified
                            + "), so it is not taken; a newer version is.");
        }
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
                article.blocks(),
                article.details());
    }

    /** Whether a sender may ask for that key. */
    public static boolean isKey(String id) {
        return ArticleKey.isValid(id);
    }
}
