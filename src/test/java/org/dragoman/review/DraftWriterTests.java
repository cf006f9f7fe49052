package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.util.List;
import java.util.Map;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

class DraftWriterTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block SECOND = paragraph(2, "The work will cost 2 million euros.");
    private static final Block DEARER = paragraph(2, "The work will cost 3 million euros.");
    private static final Block THIRD = paragraph(3, "Fishermen had asked for it.");

    @OnBothDatabases
    void anArticlesBlocksBecomeRows(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);

        DraftWithSegments draft = desk.open(key);

        assertThat(draft.draft().state()).isEqualTo(DraftState.REVIEW);
        assertThat(draft.segments()).extracting(Segment::index).containsExactly(0, 1);
        assertThat(draft.segments()).extracting(Segment::state).containsOnly(SegmentState.MACHINE);
        assertThat(desk.targets(key)).containsExactly("ES Town votes", "ES The council voted on Tuesday.");
        assertThat(draft.draft().lookAgain()).isFalse();
    }

    @OnBothDatabases
    void changedMachineRowsFollowByThemselves(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        Segment untouched = desk.open(key).segments().get(1);

        desk.nextVersion(key, HEADLINE, FIRST, DEARER);

        DraftWithSegments draft = desk.open(key);
        Segment changed = draft.segments().get(2);
        assertThat(changed.target()).isEqualTo("ES The work will cost 3 million euros.");
        assertThat(changed.previousSource()).isEqualTo(SECOND.text());
        assertThat(changed.proposal()).isNull();
        assertThat(changed.isUnread()).isTrue();
        assertThat(draft.segments().get(1)).isEqualTo(untouched);
        assertThat(draft.draft().lookAgain()).isTrue();
        assertThat(draft.draft().version()).isEqualTo(2);
    }

    @OnBothDatabases
    void aPersonsWordsStayAndTheMachinesComeBeside(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "2", Edit.ofTarget("Costará 2 millones.", true));

        desk.nextVersion(key, HEADLINE, FIRST, DEARER);

        Segment changed = desk.open(key).segments().get(2);
        assertThat(changed.target()).isEqualTo("Costará 2 millones.");
        assertThat(changed.state()).isEqualTo(SegmentState.CONFIRMED);
        assertThat(changed.previousSource()).isEqualTo(SECOND.text());
        assertThat(changed.proposal()).isEqualTo("ES The work will cost 3 million euros.");
        assertThat(changed.isUnread()).isTrue();
    }

    @OnBothDatabases
    void whatTheMachineWroteAndAPersonOnlyConfirmedFollowsItsSource(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "2", Edit.confirm(true));

        desk.nextVersion(key, HEADLINE, FIRST, DEARER);

        Segment changed = desk.open(key).segments().get(2);
        assertThat(changed.target()).isEqualTo("ES The work will cost 3 million euros.");
        assertThat(changed.state()).isEqualTo(SegmentState.MACHINE);
        assertThat(changed.previousSource()).isEqualTo(SECOND.text());
        assertThat(changed.proposal()).isNull();
        assertThat(changed.isUnread()).isTrue();
    }

    @OnBothDatabases
    void theTextThatWasLookedAtLastIsThePreviousOne(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SECOND);

        desk.nextVersion(key, HEADLINE, DEARER);
        desk.nextVersion(key, HEADLINE, paragraph(2, "The work will cost 4 million euros."));

        Segment changed = desk.open(key).segments().get(1);
        assertThat(changed.previousSource()).isEqualTo(SECOND.text());
        assertThat(changed.target()).isEqualTo("ES The work will cost 4 million euros.");
    }

    @OnBothDatabases
    void rowsGoWithTheirBlocks(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        long third = desk.open(key).segments().get(3).id();

        desk.nextVersion(key, HEADLINE, FIRST, THIRD);

        assertThat(desk.targets(key)).containsExactly("ES Town votes", "ES " + FIRST.text(), "ES " + THIRD.text());
        assertThat(desk.open(key).segments().get(2).id()).isEqualTo(third);
        assertThat(desk.open(key).segments().get(2).index()).isEqualTo(2);
    }

    @OnBothDatabases
    void addedRowsKeepTheirPlace(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        desk.within(() -> desk.arranging.add(key, "2", BlockKind.PARAGRAPH, "Nota.", null, "ana"));
        desk.within(() -> desk.arranging.add(key, "", BlockKind.PARAGRAPH, "Arriba.", null, "ana"));

        desk.nextVersion(key, HEADLINE, THIRD, FIRST, SECOND);
        assertThat(desk.targets(key))
                .containsExactly(
                        "Arriba.",
                        "ES Town votes",
                        "ES " + THIRD.text(),
                        "ES " + FIRST.text(),
                        "ES " + SECOND.text(),
                        "Nota.");

        // the row it stood behind is gone: it stays behind that one's neighbour
        desk.nextVersion(key, HEADLINE, FIRST, THIRD);
        assertThat(desk.targets(key))
                .containsExactly("Arriba.", "ES Town votes", "ES " + FIRST.text(), "Nota.", "ES " + THIRD.text());
        assertThat(desk.open(key).segments()).extracting(Segment::index).containsExactly(0, 1, 2, 3, 4);
    }

    @OnBothDatabases
    void aRowMergedIntoOneThatIsGoneIsShownAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND, THIRD);
        desk.edit(key, "3", new Edit(null, true, null, null, "2", null, null));
        assertThat(desk.open(key).segments().get(3).isShown()).isFalse();

        desk.nextVersion(key, HEADLINE, FIRST, THIRD);

        Segment third = desk.open(key).segments().get(2);
        assertThat(third.source()).isEqualTo(THIRD.text());
        assertThat(third.mergedInto()).isNull();
        assertThat(third.isUnread()).isTrue();
    }

    @OnBothDatabases
    void originalWordingIsNeverTranslatedAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SECOND);
        desk.edit(key, "1", Edit.originalWording("Dos millones.", "The mayor, in Spanish"));

        desk.nextVersion(key, HEADLINE, DEARER);

        Segment row = desk.open(key).segments().get(1);
        assertThat(row.target()).isEqualTo("Dos millones.");
        assertThat(row.originalWording()).isTrue();
        assertThat(row.previousSource()).isEqualTo(SECOND.text());
        assertThat(row.proposal()).isNull();
    }

    @OnBothDatabases
    void aBlockNobodyCouldTranslateIsMissing(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE);

        desk.missing(key, HEADLINE, FIRST);

        DraftWithSegments after = desk.open(key);
        Segment missing = after.segments().get(1);
        assertThat(missing.state()).isEqualTo(SegmentState.MISSING);
        assertThat(missing.target()).isEmpty();
        assertThat(after.findingsOf(missing))
                .extracting(finding -> finding.finding().check())
                .containsExactly("translation-missing");
        assertThat(after.openErrors()).hasSize(1);
    }

    @OnBothDatabases
    void theSameWordsMayLinkToAnotherPage(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Markup old = new Markup(1, "a", Map.of("href", "https://old.example/"));
        Markup fresh = new Markup(1, "a", Map.of("href", "https://new.example/"));
        String key = desk.inReview(HEADLINE, new Block("b1", BlockKind.PARAGRAPH, "Read <1>this</1>.", List.of(old)));

        desk.nextVersion(key, HEADLINE, new Block("b1", BlockKind.PARAGRAPH, "Read <1>this</1>.", List.of(fresh)));

        assertThat(desk.open(key).segments().get(1).markup()).containsExactly(fresh);
    }

    @OnBothDatabases
    void aNewVersionTakesAnApprovedDraftBackIntoReview(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.approve(key, true);

        desk.nextVersion(key, HEADLINE, FIRST, THIRD);

        DraftWithSegments draft = desk.open(key);
        assertThat(draft.draft().state()).isEqualTo(DraftState.REVIEW);
        assertThat(draft.unread()).extracting(Segment::source).containsExactly(THIRD.text());
    }

    @OnBothDatabases
    void aRowAskedForAfreshGetsTheNewTextAndInVainKeepsTheOld(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        DraftWithSegments draft = desk.open(key);
        desk.withinDo(() -> desk.writer.forgetMachine(draft, draft.segments().get(1)));
        Draft now = desk.open(key).draft();

        desk.withinDo(() -> {
            assertThat(desk.writer.afresh(now, desk.articles(now.article(), HEADLINE, FIRST)))
                    .containsExactly(FIRST);
            desk.writer.write(
                    now,
                    desk.articles(now.article(), HEADLINE, FIRST),
                    List.of(new MachineText(FIRST, null, Inspection.missing("it fell silent"))));
        });

        Segment row = desk.open(key).segments().get(1);
        assertThat(row.target()).isEqualTo("ES " + FIRST.text());
        assertThat(row.machine()).isEqualTo("ES " + FIRST.text());
    }
}
