package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.SPANISH;
import static org.dragoman.review.Rows.headline;

import java.util.List;
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
