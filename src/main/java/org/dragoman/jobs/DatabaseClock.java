package org.dragoman.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The time of the database, by which all nodes go: what is under embargo on one is so on the others, and none takes
 * another for dead, whatever their machines' clocks say. Between two readings the time that passes is measured, so a
 * machine's clock may also be set meanwhile. It is behind the database's by the way of an answer, never ahead.
 *
 * <p>It counts microseconds, which is what both databases keep; a finer time would not be found again.
 */
public final class DatabaseClock extends Clock {

    private record Reading(Instant database, long nanoTime) {

        Instant now() {
            return database.plus(Duration.ofNanos(System.nanoTime() - nanoTime)).truncatedTo(ChronoUnit.MICROS);
        }
    }

    private final DataSource source;
    private volatile @Nullable Reading reading;

    public DatabaseClock(DataSource source) {
        this.source = source;
    }

    /** Asks the database for its time. */
    public Instant read() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_timestamp")) {
            answer.next();
            Instant database = answer.getObject(1, OffsetDateTime.class).toInstant();
            Reading fresh = new Reading(database, System.nanoTime());
            reading = fresh;
            return fresh.now();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not say its time.", e);
        }
    }

    @Override
    public Instant instant() {
        Reading last = reading;
        return last == null ? read() : last.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
        throw new UnsupportedOperationException("It counts in UTC alone.");
    }
}
