package org.dragoman.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HistoryTests {

    @OnBothDatabases
    void tellsAnArticleAndADraftInTheirOrder(Database database) {
        History history = new History(JdbcClient.create(database.fresh()));
        history.record("lighthouse", null, History.PROGRAM, "accepted", null);
        history.record("lighthouse", "d1", "ana", "claimed", null);
        history.record("harbour", "d2", "ben", "claimed", null);
        history.record("lighthouse", "d1", "ana", "rejected", "Not news in Spanish.");

        assertThat(history.ofArticle("lighthouse"))
                .extracting(HistoryEntry::what)
                .containsExactly("accepted", "claimed", "rejected");
        assertThat(history.ofDraft("d1"))
                .extracting(HistoryEntry::who, HistoryEntry::what, HistoryEntry::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ana", "claimed", null),
                        org.assertj.core.groups.Tuple.tuple("ana", "rejected", "Not news in Spanish."));
        assertThat(history.ofDraft("d1").get(0).at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @OnBothDatabases
    void entryGoesWithItsTransaction(Database database) {
        DataSource source = database.fresh();
        History history = new History(JdbcClient.create(source));

        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(transaction -> {
            history.record("lighthouse", null, "ana", "withdrawn", null);
            transaction.setRollbackOnly();
        });

        assertThat(history.ofArticle("lighthouse")).isEmpty();
    }

    @OnBothDatabases
    void takesADetailThatQuotesABinaryFile(Database database) {
        History history = new History(JdbcClient.create(database.fresh()));

        history.record("lighthouse", null, "ana", "refused", "Begins with \0.");

        assertThat(history.ofArticle("lighthouse"))
                .extracting(HistoryEntry::detail)
                .containsExactly("Begins with \uFFFD.");
    }
}
