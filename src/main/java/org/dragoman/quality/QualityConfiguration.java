package org.dragoman.quality;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextLimits.class)
class QualityConfiguration {

    @Bean
    Checks checks(TextLimits limits, MediaRights mediaRights) {
        return new Checks(limits, mediaRights);
    }
}
