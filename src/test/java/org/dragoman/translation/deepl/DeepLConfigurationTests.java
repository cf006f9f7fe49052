package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeepLConfigurationTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(DeepLConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void hasNoEngineWithoutAKey() {
        context.run(started -> assertThat(started).doesNotHaveBean(DeepLEngine.class));
        context.withPropertyValues("DEEPL_AUTH_KEY=  ")
                .run(started -> assertThat(started).doesNotHaveBean(DeepLEngine.class));
    }

    @Test
    void readsTheDocumentedNames() {
        context.withPropertyValues(
                        "DEEPL_AUTH_KEY=abc",
                        "DEEPL_SERVER_URL=http://127.0.0.1:9",
                        "DRAGOMAN_ENGINE_PROBE_SECONDS=7",
                        "dragoman.deepl.in-flight=3",
                        "dragoman.deepl.rate=5")
                .run(started -> {
                    assertThat(started).hasSingleBean(DeepLEngine.class);
                    assertThat(started.getBean(DeepLSettings.class))
                            .isEqualTo(new DeepLSettings("abc", "http://127.0.0.1:9", 3, 5, 7, "", 60));
                });
    }

    @Test
    void asksTheJdkNotToSendAgain() {
        context.withPropertyValues("DEEPL_AUTH_KEY=abc", "DEEPL_SERVER_URL=http://127.0.0.1:9")
                .run(started ->
                        assertThat(System.getProperty("sun.net.http.retryPost")).isEqualTo("false"));
    }
}
