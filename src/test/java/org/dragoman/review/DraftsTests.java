package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.SPANISH;
import static org.dragoman.review.Rows.headline;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.dragoman.translation.HeldCode;

class DraftsTests {

    private static Draft draft(ReviewDesk desk, String article, int urgency) {
        if (desk.drafts.ofArticle(article).isEmpty()) {
            desk.article(article, 1, urgency, "news", headline("About " + article));
        }
        return desk.within(() -> desk.drafts.create(article, SPANISH, 1));
    }

    @OnBothDatabases
    void aDraftIsMadeOnce(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Draft draft = draft(desk, "a", 5);

        assertThat(draft(desk, "a", 5)).isEqualTo(draft);
        assertThat(desk.within(() -> desk.drafts.nextRun(draft.id(), "deepl"))).isEqualTo(1);
        assertThat(desk.within(() -> desk.drafts.nextRun(draft.id(), "deepl"))).isEqualTo(2);
    }

    @OnBothDatabases
    void whatWasBilledIsWhatTheLedgerSays(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Draft draft = draft(desk, "a", 5);
        assertThat(draft.billed()).isZero();
        desk.ledger.enter("a", "news", LanguageTag.of("ca"), "deepl", 7, 0);
        desk.ledger.enter("other", "news", SPANISH, "deepl", 9, 0);

        // the run that paid this ends before it writes its rows
        desk.ledger.enter("a", "news", SPANISH, "deepl", 120, 0);
        assertThat(desk.drafts.find(draft.id()).orElseThrow().billed()).isEqualTo(120);

        desk.ledger.enter("a", "news", SPANISH, "deepl", 30, 120);
        desk.translate(draft, 1);
        assertThat(desk.drafts.find("a", SPANISH).orElseThrow().billed()).isEqualTo(150);
        DraftQuery all = new DraftQuery(List.of(), null, null, null, null, null, null, 50, null);
        assertThat(desk.lists.list(all))
                .extracting(summary -> summary.draft().billed())
                .containsExactly(150);
    }

    @OnBothDatabases
    void whatIsHeldComesMostUrgentFirst(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Draft calm = draft(desk, "calm", 5);
        Draft flash = draft(desk, "flash", 1);
        Draft editors = draft(desk, "editors", 1);
        desk.withinDo(() -> {
            desk.drafts.hold(calm.id(), new Held(HeldCode.KEY, "The key."));
            desk.drafts.hold(flash.id(), new Held(HeldCode.ENGINE_DOWN, "Down."));
            desk.drafts.hold(editors.id(), new Held(HeldCode.EDITOR, "Wait."));
        });

        assertThat(desk.drafts.heldBy(List.of(HeldCode.KEY, HeldCode.ENGINE_DOWN)))
                .extracting(Draft::article)
                .containsExactly("flash", "calm");
        assertThat(desk.drafts.underWay()).isEmpty();
    }
}
