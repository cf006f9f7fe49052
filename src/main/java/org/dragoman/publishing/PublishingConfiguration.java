package org.dragoman.publishing;

import org.dragoman.jobs.JobPool;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingProperties.class)
class PublishingConfiguration {

    @Bean
    Destinations destinations(PublishingProperties properties) {
        return Destinations.of(properties);
    }

    @Bean
    JobPool deliverPool(PublishingProperties properties) {
        return new JobPool(Delivery.POOL, Delivery.TASK, properties.deliverThreads());
    }
}
