package org.dragoman.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of all pools, also of those that are not open here: those of an engine no longer configured. */
final class JobTables {

    private final JdbcClient jdbc;
    private final Map<String, JobTable> tables = new ConcurrentHashMap<>();

    JobTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JobTable of(String pool) {
        return tables.computeIfAbsent(pool, name -> new JobTable(jdbc, name));
    }

    List<JobTable> all() {
        return jdbc.sql("""
                        select lower(table_name) from information_schema.tables
                        where table_schema = current_schema and lower(table_name) like 'jobs!_%' escape '!'
                        order by 1""").query(String.class).list().stream()
                .map(table -> of(table.substring("jobs_".length())))
                .toList();
    }
}
