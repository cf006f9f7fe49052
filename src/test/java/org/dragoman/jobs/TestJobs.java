package org.dragoman.jobs;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue for tests of other packages: jobs are written, and nobody takes them. */
public final class TestJobs {

    private TestJobs() {}

    public static JobQueue queue(DataSource source) {
        return new JobQueue(new JobTables(JdbcClient.create(source)), new WakeUp());
    }
}
