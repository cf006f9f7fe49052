package org.dragoman.translation.deepl;

import java.time.Clock;
import org.dragoman.jobs.JobPool;
import org.dragoman.translation.TranslationJobs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** DeepL is there when a key is. */
@Configuration(proxyBeanMethods = false)
@Conditional(DeepLConfiguration.KeyConfigured.class)
@PropertySource("classpath:org/dragoman/translation/deepl/deepl.properties")
@EnableConfigurationProperties(DeepLSettings.class)
class DeepLConfiguration {

    /** Before the engines without a bill: who pays for a key wants it used. */
    @Bean
    @Order(0)
    DeepLEngine deepLEngine(DeepLSettings settings, Clock clock) {
        return new DeepLEngine(settings, clock);
    }

    /** As many jobs as requests may be in flight: a job has one at a time. */
    @Bean
    JobPool deepLPool(DeepLSettings settings) {
        return new JobPool(TranslationJobs.pool("deepl"), TranslationJobs.TASK, settings.inFlight());
    }

    static final class KeyConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String key = context.getEnvironment().getProperty("DEEPL_AUTH_KEY");
            String property = context.getEnvironment().getProperty("dragoman.deepl.key");
            return hasText(key) || hasText(property);
        }

        private static boolean hasText(@org.jspecify.annotations.Nullable String value) {
            return value != null && !value.isBlank();
        }
    }
}
