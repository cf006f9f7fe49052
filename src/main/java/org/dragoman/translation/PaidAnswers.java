package org.dragoman.translation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engines' answers, raw, stored the moment they arrive: no character is paid for twice, and checks and repairs,
 * which run on reading, may be mended without asking again.
 */
@Repository
public class PaidAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PaidAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this engine answered to the same text with the same terms, then or later. */
    public Optional<String> recall(TranslationEngine engine, LanguageTag target, RequestedBlock block, Instant since) {
        return jdbc.sql("select text from engine_answer where answer_key = :key and at >= :since")
                .param("key", AnswerKey.of(engine, target, block))
                .param("since", Timestamp.from(since))
                .query(String.class)
                .optional();
    }

    /** Keeps an answer, the newest in the place of an older one; one that was not whole is not worth keeping. */
    public void keep(TranslationEngine engine, LanguageTag target, RequestedBlock block, BlockResult result) {
        if (result.text() == null) {
            return;
        }
        String key = AnswerKey.of(engine, target, block);
        jdbc.sql("delete from engine_answer where answer_key = :key")
                .param("key", key)
                .update();
        jdbc.sql("insert into engine_answer (answer_key, engine, text, billed, at)"
                        + " values (:key, :engine, :text, :billed, :at) on conflict do nothing")
                .param("key", key)
                .param("engine", engine.name())
                .param("text", result.text())
                .param("billed", result.billedCharacters())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
