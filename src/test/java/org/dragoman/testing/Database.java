package org.dragoman.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases everything is proven on. Each call gives a fresh one with the program's own tables. */
public enum Database {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            return Server.create("template1");
        }

        /** A copy of one that was migrated once, which is much quicker than to migrate each. */
        @Override
        public DataSource fresh() {
            return source(Server.create(Server.MIGRATED));
        }

        @Override
        public String user() {
            return "postgres";
        }
    };

    /** The address of a new, empty database. */
    public abstract String freshUrl();

    public abstract String user();

    /** A new database with the program's tables. */
    public DataSource fresh() {
        DataSource source = source(freshUrl());
        migrate(source);
        return source;
    }

    DataSource source(String url) {
        return new DriverManagerDataSource(url, user(), "");
    }

    void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor())
                .load()
                .migrate();
    }

    /** Flyway's name of the database, a folder of its own migrations. */
    public String vendor() {
        return this == H2 ? "h2" : "postgresql";
    }

    /** One server for the whole test run, started when first asked for. */
    private static final class Server {
        static final String MIGRATED = "migrated";
        private static final EmbeddedPostgres INSTANCE = start();

        static {
            execute("create database " + MIGRATED);
            POSTGRESQL.migrate(POSTGRESQL.source(INSTANCE.getJdbcUrl("postgres", MIGRATED)));
        }

        /** The address of a new database like another. */
        static String create(String template) {
            String name = "d" + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name + " template " + template);
            return INSTANCE.getJdbcUrl("postgres", name);
        }

        private static void execute(String statement) {
            try (Connection connection = INSTANCE.getPostgresDatabase().getConnection();
                    Statement made = connection.createStatement()) {
                made.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // this server itself is never killed
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
