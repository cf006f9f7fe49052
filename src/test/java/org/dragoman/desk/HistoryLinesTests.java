package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.access.Grant;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryLinesTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Person EDITOR = new Person("eva", List.of(Grant.everywhere(Right.EDITOR)));
    private static final Person ADMINISTRATOR = new Person("admin", List.of(Grant.everywhere(Right.ADMIN)));
    private static final Draft SPANISH = new Draft(
            7,
            "a",
            LanguageTag.of("es"),
            1,
            DraftState.REVIEW,
            null,
            null,
            null,
            1,
            false,
            null,
            1,
            null,
            null,
            false,
            false,
            0,
            NOON);

    @Test
    void saysWhoDidWhatInWhichLanguage() {
        assertThat(said(EDITOR, entry(1, "anna", "confirmed paragraph 2", "d7", null)))
                .containsExactly("Anna confirmed paragraph 2 (Spanish)");
        assertThat(said(EDITOR, entry(1, "admin", "withdrawn", "d7", null)))
                .containsExactly("Admin withdrew the Spanish translation");
        assertThat(said(EDITOR, entry(1, "admin", "withdrawn", null, null)))
                .containsExactly("Admin withdrew the article");
        assertThat(said(EDITOR, entry(1, "admin", "finding dismissed", "d7", "Number. Reason: right.")))
                .containsExactly("Admin dismissed a finding (Spanish): Number. Reason: right.");
        assertThat(said(
                        EDITOR,
                        entry(
                                1,
                                "dragoman",
                                "translated",
                                "d7",
                                "Version 1 by apertium, 2 rows, 0 characters billed.")))
                .containsExactly("Dragoman translated the article into Spanish: Version 1 by Apertium, 2 rows.");
    }

    @Test
    void theNewestIsFirstAlsoWithinAnInstant() {
        assertThat(said(
                        EDITOR,
                        entry(1, "anna", "edited the headline", "d7", "<1>Uno</1>"),
                        entry(2, "anna", "approved", "d7", "")))
                .containsExactly("Anna approved the Spanish translation: ", "Anna edited the headline (Spanish): Uno");
    }

    @Test
    void onlyAdministratorsReadOfSettings() {
        HistoryEntry held = entry(1, "dragoman", "held", "d7", "Set DEEPL_AUTH_KEY.");

        assertThat(said(EDITOR, held)).containsExactly("Dragoman put the Spanish translation on hold");
        assertThat(said(ADMINISTRATOR, held))
                .containsExactly("Dragoman put the Spanish translation on hold: Set DEEPL_AUTH_KEY.");
    }

    private static HistoryEntry entry(
            long id, String who, String what, @Nullable String draft, @Nullable String detail) {
        return new HistoryEntry(id, NOON, who, what, "a", draft, detail);
    }

    private static List<String> said(Person reader, HistoryEntry... entries) {
        return HistoryLines.newestFirst(List.of(entries), List.of(SPANISH), reader).stream()
                .map(line -> line.who() + " " + line.what() + (line.detail() == null ? "" : ": " + line.detail()))
                .toList();
    }
}
