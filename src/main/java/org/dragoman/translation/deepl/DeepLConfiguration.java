package org.dragoman.translation.deepl;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** DeepL is there when a key is. */
@Configuration(proxyBeanMethods = false)
@Conditional(DeepLConfiguration.KeyConfigured.class)
@PropertySource("classpath:org/dragoman/translation/deepl/deepl.properties")
@EnableConfigurationProperties(DeepLSettings.class)
class DeepLConfiguration {

    @Bean
    DeepLEngine deepLEngine(DeepLSettings settings) {
        return new DeepLEngine(settings, Clock.systemUTC());
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
