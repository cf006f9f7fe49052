package org.dragoman.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dragoman.review.ActionRefused.Reason;
import org.springframework.stereotype.Component;

/** Who works on a draft: a claim keeps others out, and lapses when its holder does nothing. */
@Component
class Claims {

    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_DAY =
            DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMMM yyyy", Locale.ENGLISH);

    private final Drafts drafts;
    private final Clock clock;

    Claims(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Takes or prolongs the claim; refuses when somebody else holds it. */
    void take(Draft draft, String person) {
        refuseOthers(draft, person);
        drafts.setClaim(draft.id(), new Draft.Claim(person, clock.instant().plus(LENGTH)));
    }

    void release(Draft draft) {
        drafts.setClaim(draft.id(), null);
    }

    /**
     * @throws ActionRefused when somebody else holds the claim
     */
    void refuseOthers(Draft draft, String person) {
        Draft.Claim claim = draft.claimAt(clock.instant());
        if (claim != null && !claim.by().equals(person)) {
            throw new ActionRefused(
                    Reason.CONFLICT,
                    claim.by() + " has claimed this draft until " + time(claim.until()) + "; ask them to release it.");
        }
    }

    /** As people say it: the day only when it is another one. */
    private String time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return (time.toLocalDate().equals(today) ? TODAY : OTHER_DAY).format(time);
    }
}
