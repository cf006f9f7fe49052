package org.dragoman.translation.apertium;

import org.dragoman.jobs.JobPool;
import org.dragoman.translation.TranslationJobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Apertium is always there; whether it can work is asked of the machine. */
@Configuration(proxyBeanMethods = false)
class ApertiumConfiguration {

    /** More than work at once in one language, so that the next one to be free is never far. */
    private static final int THREADS = 4;

    @Bean(destroyMethod = "close")
    @Order(1)
    ApertiumEngine apertiumEngine() {
        return new ApertiumEngine();
    }

    @Bean
    JobPool apertiumPool() {
        return new JobPool(TranslationJobs.pool("apertium"), TranslationJobs.TASK, THREADS);
    }
}
