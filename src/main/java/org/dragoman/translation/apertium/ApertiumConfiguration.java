package org.dragoman.translation.apertium;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApertiumConfiguration {

    @Bean(destroyMethod = "close")
    ApertiumEngine apertiumEngine() {
        return new ApertiumEngine();
    }
}
