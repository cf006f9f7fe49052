package org.dragoman.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of drafts, which stays right while drafts come and go. */
public record DraftCursor(int urgency, Instant since, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9])-([0-9]{1,18})-([0-9]{1,18})");

    /**
     * @throws IllegalArgumentException with a sentence for people when it is no cursor of this list
     */
    public static DraftCursor parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is no cursor of this list; take \"next\" of the answer before.");
        }
        return new DraftCursor(
                Integer.parseInt(matcher.group(1)),
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                Long.parseLong(matcher.group(3)));
    }

    public String written() {
        return urgency + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, since) + "-" + id;
    }
}
