package org.dragoman.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobsConfiguration {

    @Bean
    Node node(@Value("${dragoman.data}") Path folder) {
        return Node.open(folder);
    }

    /** The folder before the database in it: H2 would say the same less plainly. */
    @Bean
    static BeanFactoryPostProcessor nodeBeforeDatabase() {
        return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, Node.class) {};
    }

    @Bean
    DatabaseClock clock(DataSource source) {
        return new DatabaseClock(source);
    }

    @Bean
    JobTables jobTables(JdbcClient jdbc) {
        return new JobTables(jdbc);
    }

    @Bean
    WakeUp wakeUp() {
        return new WakeUp();
    }

    @Bean
    JobQueue jobQueue(JobTables tables, WakeUp wakeUp) {
        return new JobQueue(tables, wakeUp);
    }

    @Bean
    JobPools jobPools(
            ObjectProvider<JobPool> pools,
            ObjectProvider<JobHandler> handlers,
            DataSource source,
            JobTables tables,
            PlatformTransactionManager transactions,
            JobSettings settings,
            Node node,
            WakeUp wakeUp,
            Clock clock,
            MeterRegistry registry) {
        return new JobPools(
                pools.orderedStream().toList(),
                () -> handlers.orderedStream().toList(),
                source,
                tables,
                new TransactionTemplate(transactions),
                settings,
                node.name(),
                wakeUp,
                clock,
                registry);
    }
}
