package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.SPANISH;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.translation.HeldCode;
import org.jspecify.annotations.Nullable;

class DraftListsTests {

    private static final LanguageTag CATALAN = LanguageTag.of("ca");
    private static final DraftQuery ALL = new DraftQuery(List.of(), null, null, null, null, null, null, 50, null);

    private static Draft draft(ReviewDesk desk, String article, int urgency, LanguageTag language) {
        if (desk.drafts.ofArticle(article).isEmpty()) {
            desk.article(article, 1, urgency, urgency < 5 ? "politics" : "news", headline("About " + article));
        }
        return desk.within(() -> desk.drafts.create(article, language, 1));
    }

    private static List<String> keys(ReviewDesk desk, DraftQuery query) {
        assertThat(desk.lists.count(query)).isEqualTo(desk.lists.list(query).size());
        return desk.lists.list(query).stream()
                .map(summary ->
                        summary.draft().article() + "/" + summary.draft().language())
                .toList();
    }

    private static DraftQuery page(int limit, @Nullable DraftCursor after) {
        return new DraftQuery(List.of(), null, null, null, null, null, null, limit, after);
    }

    @OnBothDatabases
    void theMostUrgentComeFirstThenTheOldest(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        draft(desk, "late", 5, SPANISH);
        desk.clock.pass(Duration.ofNanos(1000));
        draft(desk, "later", 5, SPANISH);
        draft(desk, "flash", 1, SPANISH);
        draft(desk, "flash", 1, CATALAN);

        assertThat(keys(desk, ALL)).containsExactly("flash/es", "flash/ca", "late/es", "later/es");
    }

    @OnBothDatabases
    void aCursorNeitherSkipsNorRepeats(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        for (int i = 0; i < 7; i++) {
            draft(desk, "a" + i, 1 + i % 2, SPANISH);
            desk.clock.pass(Duration.ofNanos(i % 3 * 1000L));
        }
        List<String> seen = new ArrayList<>();
        DraftCursor after = null;
        do {
            List<DraftSummary> page = desk.lists.list(page(2, after));
            page.forEach(summary -> seen.add(summary.draft().article()));
            after = page.size() < 2 ? null : page.get(1).cursor();
            // one that comes before everything changes nothing of what follows
            draft(desk, "flash-" + seen.size(), 1, SPANISH);
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().contains("a0", "a1", "a2", "a3", "a4", "a5", "a6");
    }

    @OnBothDatabases
    void filtersTakeWhatIsAskedFor(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        draft(desk, "flash", 1, SPANISH);
        Draft catalan = draft(desk, "flash", 1, CATALAN);
        Draft calm = draft(desk, "calm_100%", 5, SPANISH);
        desk.withinDo(() -> {
            desk.drafts.hold(catalan.id(), new Held(HeldCode.KEY, "The key."));
            desk.drafts.setLookAgain(calm.id(), true);
            desk.drafts.assign(catalan.id(), "bea", true);
            desk.drafts.setClaim(calm.id(), new Draft.Claim("ana", desk.now().plusSeconds(60)));
        });

        assertThat(keys(desk, query(List.of(DraftState.HELD, DraftState.REVIEW), null, null, null, null, null, null)))
                .containsExactly("flash/ca");
        assertThat(keys(desk, query(List.of(), CATALAN, null, null, null, null, null)))
                .containsExactly("flash/ca");
        assertThat(keys(desk, query(List.of(), null, "politics", null, null, null, null)))
                .containsExactly("flash/es", "flash/ca");
        assertThat(keys(desk, query(List.of(), null, null, "calm_100%", null, null, null)))
                .containsExactly("calm_100%/es");
        assertThat(keys(desk, query(List.of(), null, null, null, "ana", null, null)))
                .containsExactly("calm_100%/es");
        assertThat(keys(desk, query(List.of(), null, null, null, null, "look-again", null)))
                .containsExactly("calm_100%/es");
        assertThat(keys(desk, query(List.of(), null, null, null, null, "sent-back", null)))
                .containsExactly("flash/ca");
        assertThat(keys(desk, query(List.of(), null, null, null, null, null, "0% ")))
                .isEmpty();
        assertThat(keys(desk, query(List.of(), null, null, null, null, null, "CALM_1")))
                .containsExactly("calm_100%/es");
        assertThat(keys(desk, query(List.of(), null, null, null, null, null, "%")))
                .containsExactly("calm_100%/es");
        desk.clock.pass(Duration.ofSeconds(60));
        assertThat(keys(desk, query(List.of(), null, null, null, "ana", null, null)))
                .isEmpty();
    }

    private static DraftQuery query(
            List<DraftState> states,
            @Nullable LanguageTag language,
            @Nullable String desk,
            @Nullable String article,
            @Nullable String claimedBy,
            @Nullable String flag,
            @Nullable String words) {
        return new DraftQuery(states, language, desk, article, claimedBy, flag, words, 50, null);
    }

    @OnBothDatabases
    void aSummaryCountsRowsAndOpenFindings(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(
                headline("Town votes"), paragraph(1, "The European Union will pay."), paragraph(2, "So what."));
        desk.edit(key, "0", Edit.ofTarget("El pueblo vota", true));
        desk.edit(key, "1", Edit.ofTarget("Bruselas pagará.", false));

        DraftSummary summary = desk.lists.list(ALL).get(0);

        assertThat(summary.headline()).isEqualTo("Town votes");
        assertThat(summary.targetHeadline()).isEqualTo("El pueblo vota");
        assertThat(summary.segments()).isEqualTo(3);
        assertThat(summary.confirmed()).isEqualTo(1);
        assertThat(summary.errors())
                .isEqualTo(desk.open(key).openErrors().size())
                .isPositive();
        desk.open(key)
                .openErrors()
                .forEach(open -> desk.within(() -> desk.signOff.dismiss(key, open.key(), "Right.", "ana")));
        assertThat(desk.lists.list(ALL).get(0).errors()).isZero();
    }
}
