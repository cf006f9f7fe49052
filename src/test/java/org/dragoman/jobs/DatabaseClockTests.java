package org.dragoman.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseClockTests {

    private static Instant databaseTime(DataSource source) {
        return JdbcClient.create(source)
                .sql("select current_timestamp")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    @OnBothDatabases
    void goesByTheDatabaseAndNeverAheadOfIt(Database database) {
        DataSource source = database.fresh();
        DatabaseClock clock = new DatabaseClock(source);

        Instant before = databaseTime(source);
        Instant first = clock.instant();
        Instant second = clock.instant();
        Instant after = databaseTime(source);

        assertThat(first).isBetween(before, after);
        assertThat(second).isBetween(first, after);
        assertThat(second).isEqualTo(second.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void whatTheMachinesOwnClockSaysCountsForNothing() throws Exception {
        Instant longAgo = Instant.parse("2001-02-03T04:05:06Z");
        DatabaseClock clock = new DatabaseClock(saying(longAgo));

        assertThat(clock.instant()).isBetween(longAgo, longAgo.plus(Duration.ofMinutes(1)));
        assertThat(clock.read()).isBetween(longAgo, longAgo.plus(Duration.ofMinutes(1)));
    }

    private static DataSource saying(Instant time) throws Exception {
        ResultSet answer = mock(ResultSet.class);
        when(answer.getObject(anyInt(), eq(OffsetDateTime.class))).thenReturn(time.atOffset(ZoneOffset.UTC));
        Statement statement = mock(Statement.class);
        when(statement.executeQuery(anyString())).thenReturn(answer);
        Connection connection = mock(Connection.class);
        when(connection.createStatement()).thenReturn(statement);
        DataSource source = mock(DataSource.class);
        when(source.getConnection()).thenReturn(connection);
        return source;
    }
}
