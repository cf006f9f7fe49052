package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class QueueCountsTests {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsDraftsThatAreAlikeTogether(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        article(jdbc, "flash", 1);
        article(jdbc, "feature", 5);
        article(jdbc, "report", 5);
        draft(jdbc, "flash", "es", NOON, null, null);
        draft(jdbc, "feature", "es", NOON.plusSeconds(60), "mira", NOON.minusSeconds(1));
        draft(jdbc, "report", "es", NOON.plusSeconds(30), null, null);
        draft(jdbc, "report", "ca", NOON, "mira", NOON.plus(Duration.ofMinutes(5)));

        assertThat(new QueueCounts(jdbc, Clock.fixed(NOON, ZoneOffset.UTC)).parts())
                .containsExactlyInAnyOrder(
                        part("es", true, null, 1, NOON),
                        part("es", false, null, 2, NOON.plusSeconds(30)),
                        part("ca", false, "mira", 1, NOON));
    }

    private static QueueCounts.Part part(
            String language, boolean breaking, @Nullable String holder, int drafts, Instant oldest) {
        return new QueueCounts.Part(
                LanguageTag.of(language), "world", DraftState.REVIEW, breaking, false, false, holder, drafts, oldest);
    }

    private static void article(JdbcClient jdbc, String id, int urgency) {
        jdbc.sql("""
                        insert into article (id, version, state, desk, urgency, modified, headline, sha256, arrived)
                        values (:id, 1, 'live', 'world', :urgency, :at, 'A headline', 'x', :at)""")
                .param("id", id)
                .param("urgency", urgency)
                .param("at", Timestamp.from(NOON))
                .update();
    }

    private static void draft(
            JdbcClient jdbc,
            String article,
            String language,
            Instant since,
            @Nullable String holder,
            @Nullable Instant until) {
        jdbc.sql("""
                        insert into draft (article, language, version, state, revision, run, claimed_by, claimed_until,
                            look_again, sent_back, since)
                        values (:article, :language, 1, 'review', 1, 1, :holder, :until, false, false, :since)""")
                .param("article", article)
                .param("language", language)
                .param("holder", holder)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("since", Timestamp.from(since))
                .update();
    }
}
