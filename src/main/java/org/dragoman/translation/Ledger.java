package org.dragoman.translation;

import java.sql.Timestamp;
import java.time.Clock;
import org.dragoman.language.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every billed character, and every one that was saved. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param characters source code points the engine billed
     * @param saved source code points that an earlier answer served
     */
    public void enter(String article, String desk, LanguageTag language, String engine, int characters, int saved) {
        if (characters == 0 && saved == 0) {
            return;
        }
        jdbc.sql("""
                        insert into ledger (at, article, desk, language, engine, characters, saved)
                        values (:at, :article, :desk, :language, :engine, :characters, :saved)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("article", article)
                .param("desk", desk)
                .param("language", language.value())
                .param("engine", engine)
                .param("characters", characters)
                .param("saved", saved)
                .update();
    }
}
