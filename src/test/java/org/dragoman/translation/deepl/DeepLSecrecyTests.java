package org.dragoman.translation.deepl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.testing.DeepLFault;
import org.dragoman.testing.DeepLTestServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DeepLSecrecyTests {

    private static final String SECRET = "secret-key-4711";

    @Test
    void neverShowsTheKey() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.ALL);
        List<Object> answers = new ArrayList<>();
        try (DeepLTestServer server = DeepLTestServer.start()) {
            DeepLSettings settings = new DeepLSettings(SECRET, server.url(), 8, 1000, 1, "", 60);
            answers.add(settings);
            for (DeepLFault fault : List.of(
                    DeepLFault.status(403, 1), DeepLFault.status(500, 1), DeepLFault.of(DeepLFault.Kind.DROP, 1))) {
                try (DeepLEngine engine = new DeepLEngine(settings, Clock.systemUTC())) {
                    // asked by itself in the background, unless DeepL is paused before
                    await().until(() -> server.requests("/v3/languages").size() == answers.size());
                    server.fail(fault);
                    answers.add(engine.translate(Requests.request("es", "Rain fell."), Requests.NOBODY));
                }
            }
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }

        assertThat(answers).hasSize(4).noneMatch(answer -> answer.toString().contains(SECRET));
        assertThat(log.list)
                .isNotEmpty()
                .noneMatch(event -> event.getFormattedMessage().contains(SECRET));
    }

    @Test
    void refusesAKeyThatIsNoneWithoutRepeatingIt() {
        assertThatThrownBy(() -> DeepLSettings.ofKey("abc\u0001def", ""))
                .hasMessage("DEEPL_AUTH_KEY holds a character that no key has; copy it again.");
    }

    @Test
    void findsTheAddressThatBelongsToTheKey() {
        assertThat(DeepLSettings.ofKey("abc:fx", "").address()).hasToString("https://api-free.deepl.com");
        assertThat(DeepLSettings.ofKey("abc", "").address()).hasToString("https://api.deepl.com");
        assertThat(DeepLSettings.ofKey("abc", "http://localhost:1/").address()).hasToString("http://localhost:1");
    }
}
