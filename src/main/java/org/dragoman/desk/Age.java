package org.dragoman.desk;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as short as a table needs it: {@code 27 min}, {@code 3 h 05}, {@code 2 d}. */
final class Age {

    private Age() {}

    static String of(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 24
                ? age.toHours() + " h " + (age.toMinutesPart() < 10 ? "0" : "") + age.toMinutesPart()
                : age.toDays() + " d";
    }
}
