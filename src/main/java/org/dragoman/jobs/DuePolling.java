package org.dragoman.jobs;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** How due jobs are found, which each database does well in another way. */
enum DuePolling {
    /** Locks what it fetches, in one statement. */
    POSTGRESQL {
        @Override
        void configure(SchedulerBuilder scheduler) {
            scheduler.pollUsingLockAndFetch(0.95, 1.0).jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
        }
    },
    /** Fetches some more than it has threads for, and picks them one by one: H2 has no SKIP LOCKED. */
    H2 {
        @Override
        void configure(SchedulerBuilder scheduler) {
            scheduler.pollUsingFetch(0.5, 3.0).jdbcCustomization(new DueByIndex());
        }
    };

    abstract void configure(SchedulerBuilder scheduler);

    static DuePolling of(DataSource source) {
        try {
            String product =
                    JdbcUtils.<String>extractDatabaseMetaData(source, metaData -> metaData.getDatabaseProductName());
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default ->
                    throw new IllegalStateException("Dragoman keeps its work in H2 or PostgreSQL, not in " + product
                            + ": change spring.datasource.url.");
            };
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is.", e);
        }
    }

    /** H2 does not find the index for this query by itself: 35 ms a poll among 50,000 waiting jobs against 0.1. */
    static final class DueByIndex extends DefaultJdbcCustomization {

        DueByIndex() {
            super(false);
        }

        @Override
        public String createSelectDueQuery(String table, int limit, String andCondition, boolean orderByPriority) {
            return "select * from " + table + " use index (" + table + "_p) where picked = ? and execution_time <= ? "
                    + andCondition + " order by picked, priority desc, execution_time" + getQueryLimitPart(limit);
        }
    }
}
