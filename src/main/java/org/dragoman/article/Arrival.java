package org.dragoman.article;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A submission with what was read in it, and when it came. Times are cut to microseconds, as both databases keep them.
 *
 * @param submissionHash of the submission as it came
 * @param sha256 of the blocks, the media and the rights: the identity of the content
 */
record Arrival(Submission submission, ArticleContent content, String submissionHash, String sha256, Instant now) {

    private static final String DEFAULT_DESK = "news";
    private static final int DEFAULT_URGENCY = 5;
    private static final int LONGEST_URI = 2000;
    private static final int LONGEST_KEY = 580;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DATE = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    /** A key the article may get, and the inbox name it is found by later. */
    record Place(String id, @Nullable String inboxName) {}

    /**
     * @throws ArticleRefused when a field does not fit
     */
    static Arrival of(Submission submission, ArticleContent content, String submissionHash, Instant now) {
        Arrival arrival = new Arrival(submission, content, submissionHash, sha256(content), now);
        requireFits("uri", arrival.uri(), LONGEST_URI);
        requireKey(submission);
        requireFits("path in the inbox", submission.inboxName(), LONGEST_NAME);
        requireFits("slug", content.slug(), LONGEST_NAME);
        requireFits("source", content.source(), LONGEST_NAME);
        requireFits("published", content.published(), LONGEST_DATE);
        requireInTime("modified", arrival.modified());
        requireInTime("embargo", arrival.embargo());
        return arrival;
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An article that is text alone has the hash of its blocks. */
    private static String sha256(ArticleContent content) {
        String details = ArticleDetailsJson.write(content.details().content());
        String blocks = BlockJson.write(content.blocks());
        return DigestUtils.sha256Hex(details == null ? blocks : blocks + "\n" + details);
    }

    /**
     * @throws ArticleRefused when its arrival key does not fit
     */
    static void requireKey(Submission submission) {
        requireFits("Idempotency-Key", submission.arrivalKey(), LONGEST_KEY);
    }

    private static void requireFits(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            throw unreadable("The " + field + " has " + value.length() + " characters; at most " + longest
                    + " are taken. Shorten it.");
        }
        if (value.codePoints().anyMatch(point -> Character.isISOControl(point) || isHalf(point))) {
            throw unreadable("The " + field + " has a control character or half a character in it; write it anew.");
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void requireInTime(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw unreadable("The time in " + field + " is out of range; give one from "
                    + OffsetDateTime.ofInstant(EARLIEST, ZoneOffset.UTC).getYear() + " to "
                    + OffsetDateTime.ofInstant(LATEST, ZoneOffset.UTC).getYear() + ".");
        }
    }

    private static ArticleRefused unreadable(String sentence) {
        return new ArticleRefused(Reason.UNREADABLE, sentence);
    }

    @Nullable String uri() {
        return first(submission.uri(), content.uri());
    }

    /** When the publisher last changed it; null when nobody said so. */
    @Nullable Instant modified() {
        return cut(first(submission.modified(), content.modified()));
    }

    @Nullable Instant embargo() {
        return cut(first(submission.embargo(), content.embargo()));
    }

    /** Where a new article may be put, the best first. */
    List<Place> places() {
        String inboxName = submission.inboxName();
        String uri = uri();
        List<Place> places = new ArrayList<>();
        if (submission.id() != null) {
            places.add(new Place(submission.id(), null));
        } else if (uri != null) {
            places.add(new Place(ArticleKey.ofUri(uri), inboxName));
            // the inbox name may belong to another address
            places.add(new Place(ArticleKey.ofUri(uri), null));
            places.add(new Place(ArticleKey.hashed(ArticleKey.ofUri(uri), "second " + uri), null));
        } else if (inboxName != null) {
            String key = ArticleKey.ofInboxName(inboxName);
            places.add(new Place(key, inboxName));
            places.add(new Place(ArticleKey.hashed(key, inboxName), inboxName));
        } else {
            String headline = InlineText.parse(content.headline()).plain();
            // the same arrival, sent twice at once, must meet itself at the key
            String unique = submission.arrivalKey() == null ? UUID.randomUUID().toString() : submission.arrivalKey();
            places.add(new Place(ArticleKey.hashed(headline, unique), null));
        }
        return places;
    }

    /**
     * The article this makes.
     *
     * @param known what is there of it; it keeps what the arrival does not say
     */
    Article article(String id, int version, @Nullable Article known) {
        Integer urgency = first(submission.urgency(), content.urgency());
        return new Article(
                id,
                first(uri(), known == null ? null : known.uri()),
                version,
                deskAfter(known),
                content.slug(),
                content.source(),
                content.published(),
                urgency != null ? urgency : known == null ? DEFAULT_URGENCY : known.urgency(),
                embargoAfter(known),
                modifiedAfter(known),
                content.blocks(),
                content.details());
    }

    /** The desk it is at from now on. */
    String deskAfter(@Nullable Article known) {
        return Objects.requireNonNull(first(submission.desk(), known == null ? DEFAULT_DESK : known.desk()));
    }

    private @Nullable Instant embargoAfter(@Nullable Article known) {
        Instant embargo = first(embargo(), known == null ? null : known.embargo());
        return Submission.NO_EMBARGO.equals(embargo) ? null : embargo;
    }

    /** Without a time of its own it counts from its arrival, and never before what it follows. */
    private Instant modifiedAfter(@Nullable Article known) {
        Instant modified = modified();
        if (modified != null) {
            return modified;
        }
        return known != null && known.modified().isAfter(now) ? known.modified() : now;
    }

    private static @Nullable Instant cut(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> @Nullable T first(@Nullable T preferred, @Nullable T otherwise) {
        return preferred != null ? preferred : otherwise;
    }
}
