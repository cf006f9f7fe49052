package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

/** English that a version changed or took out, and a later one has again. */
class ReturningEnglishTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block FIRST = paragraph(1, "The council voted on Tuesday.");
    private static final Block FIRST_CHANGED = paragraph(1, "The council voted on Wednesday.");
    private static final Block SECOND = paragraph(2, "The work will cost 2 million euros.");
    private static final Block DEARER = paragraph(2, "The work will cost 3 million euros.");
    private static final Block DEAREST = paragraph(2, "The work will cost 4 million euros.");
    private static final Edit WORDS = Edit.ofTarget("El consejo votó el martes.", true);
    private static final Edit CUT = Edit.omit("Of local interest");

    private static Segment row(ReviewDesk desk, String key, int index) {
        return desk.open(key).segments().get(index);
    }

    private static void isAsItWas(Segment row, Segment before) {
        assertThat(row.copy().revision(before.revision()).row()).isEqualTo(before);
    }

    /** The next version comes while no engine can translate. */
    private static void withoutEngine(ReviewDesk desk, String key, Block... blocks) {
        Draft draft = desk.open(key).draft();
        int version = draft.version() + 1;
        desk.article(draft.article(), version, 5, "news", blocks);
        desk.withinDo(() -> desk.writer.bringSource(draft, desk.articles(draft.article(), blocks)));
    }

    @OnBothDatabases
    void wordsAndCutsAreAsTheyWere(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        Segment written = desk.edit(key, "1", WORDS);
        Segment cut = desk.edit(key, "2", CUT);

        desk.nextVersion(key, HEADLINE, FIRST_CHANGED, DEARER);
        assertThat(desk.open(key).unread()).extracting(Segment::index).containsExactly(0, 1, 2);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        isAsItWas(row(desk, key, 1), written);
        isAsItWas(row(desk, key, 2), cut);
        assertThat(desk.open(key).unread()).extracting(Segment::index).containsExactly(0);
        assertThat(desk.open(key).draft().lookAgain()).isFalse();
    }

    @OnBothDatabases
    void whatAPersonOnlyConfirmedIsConfirmedAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        Segment confirmed = desk.edit(key, "1", Edit.confirm(true));
        Segment unread = row(desk, key, 2);

        desk.nextVersion(key, HEADLINE, FIRST_CHANGED, DEARER);
        assertThat(row(desk, key, 1).target()).isEqualTo("ES " + FIRST_CHANGED.text());
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        isAsItWas(row(desk, key, 1), confirmed);
        isAsItWas(row(desk, key, 2), unread);
        assertThat(row(desk, key, 2).isUnread()).isTrue();
    }

    @OnBothDatabases
    void whatWasReadForTheOtherEnglishIsToBeLookedAtAgain(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", WORDS);
        desk.edit(key, "2", Edit.confirm(true));
        desk.nextVersion(key, HEADLINE, FIRST_CHANGED, DEARER);
        desk.edit(key, "1", Edit.ofTarget("El consejo votó el miércoles.", true));
        desk.edit(key, "2", Edit.confirm(true));

        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        Segment first = row(desk, key, 1);
        assertThat(first.target()).isEqualTo("El consejo votó el miércoles.");
        assertThat(first.previousSource()).isEqualTo(FIRST_CHANGED.text());
        assertThat(first.proposal()).isEqualTo("ES " + FIRST.text());
        Segment second = row(desk, key, 2);
        assertThat(second.target()).isEqualTo("ES " + SECOND.text());
        assertThat(second.previousSource()).isEqualTo(DEARER.text());
        assertThat(second.isUnread()).isTrue();
    }

    @OnBothDatabases
    void rowsAreAsTheyWereAlsoWithoutAnEngine(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        Segment written = desk.edit(key, "1", WORDS);
        Segment confirmed = desk.edit(key, "2", Edit.confirm(true));

        withoutEngine(desk, key, HEADLINE, FIRST_CHANGED, DEARER);
        withoutEngine(desk, key, HEADLINE, FIRST, SECOND);

        assertThat(desk.open(key).unread()).extracting(Segment::index).containsExactly(0);
        isAsItWas(row(desk, key, 2), confirmed);
        // the machine's text comes later, and asks nothing
        desk.translate(desk.open(key).draft(), desk.open(key).draft().version());
        isAsItWas(row(desk, key, 1), written);
        isAsItWas(row(desk, key, 2), confirmed);
    }

    @OnBothDatabases
    void aTextOfTheOtherEnglishIsNotTakenForThatOfTheFirst(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SECOND);
        desk.nextVersion(key, HEADLINE, DEARER);

        withoutEngine(desk, key, HEADLINE, DEAREST);
        withoutEngine(desk, key, HEADLINE, SECOND);

        Segment row = row(desk, key, 1);
        assertThat(row.target()).isEqualTo("ES " + DEARER.text());
        assertThat(row.previousSource()).isEqualTo(DEARER.text());
        assertThat(row.isBehindItsSource()).isTrue();
    }

    @OnBothDatabases
    void partsAreAsTheyWereToo(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SECOND);
        Segment first = desk.edit(key, "1", Edit.ofTarget("Costará.\n\n2 millones.", true));
        Segment part = row(desk, key, 2);

        desk.nextVersion(key, HEADLINE, DEARER);
        assertThat(row(desk, key, 2).isUnread()).isTrue();
        desk.nextVersion(key, HEADLINE, SECOND);

        isAsItWas(row(desk, key, 1), first);
        isAsItWas(row(desk, key, 2), part);
    }

    @OnBothDatabases
    void aParagraphThatComesBackHasAPersonsWords(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", WORDS);

        desk.nextVersion(key, HEADLINE, SECOND);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        Segment back = row(desk, key, 1);
        assertThat(back.target()).isEqualTo("El consejo votó el martes.");
        assertThat(back.machine()).isEqualTo("ES " + FIRST.text());
        assertThat(back.proposal()).isEqualTo("ES " + FIRST.text());
        assertThat(back.state()).isEqualTo(SegmentState.EDITED);
        assertThat(back.previousSource()).isEmpty();
        assertThat(back.isUnread()).isTrue();
        assertThat(desk.open(key).draft().lookAgain()).isTrue();
        assertThat(desk.edit(key, "1", Edit.confirm(true)).isUnread()).isFalse();
        assertThat(desk.open(key).draft().lookAgain()).isFalse();
    }

    @OnBothDatabases
    void aParagraphThatWasCutComesBackCutAndAsks(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", WORDS);
        desk.edit(key, "1", CUT);
        desk.edit(key, "2", CUT);

        desk.nextVersion(key, HEADLINE);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        for (Segment back : List.of(row(desk, key, 1), row(desk, key, 2))) {
            assertThat(back.omitted()).isTrue();
            assertThat(back.reason()).isEqualTo("Of local interest");
            assertThat(back.previousSource()).isEmpty();
            assertThat(back.isUnread()).isTrue();
        }
        assertThat(desk.targets(key).subList(1, 3))
                .containsExactly("El consejo votó el martes.", "ES " + SECOND.text());
        assertThat(desk.edit(key, "2", Edit.confirm(true)).isUnread()).isFalse();
    }

    @OnBothDatabases
    void aParagraphThatWasSplitComesBackWhole(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", Edit.ofTarget("El consejo votó.\n\nFue el martes.", true));

        desk.nextVersion(key, HEADLINE, SECOND);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "El consejo votó. Fue el martes.", "ES " + SECOND.text());
    }

    @OnBothDatabases
    void theLastWordsCountAndNotThoseAnEditorGaveUp(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", WORDS);
        desk.edit(key, "2", CUT);
        desk.nextVersion(key, HEADLINE);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);
        desk.edit(key, "1", Edit.ofTarget("Votaron el martes.", false));
        desk.edit(key, "2", Edit.bringBack());

        desk.nextVersion(key, HEADLINE);
        desk.nextVersion(key, HEADLINE, FIRST, SECOND);

        assertThat(row(desk, key, 1).target()).isEqualTo("Votaron el martes.");
        assertThat(row(desk, key, 2).omitted()).isFalse();
        assertThat(row(desk, key, 2).previousSource()).isNull();
    }

    @OnBothDatabases
    void wordsOfOneDraftOrKindAreNotThoseOfAnother(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST);
        desk.edit(key, "1", WORDS);
        desk.nextVersion(key, HEADLINE);

        desk.nextVersion(key, HEADLINE, new Block("b1", BlockKind.CROSSHEAD, FIRST.text()));
        String other = desk.inReview(HEADLINE, FIRST);

        assertThat(row(desk, key, 1).target()).isEqualTo("ES " + FIRST.text());
        assertThat(row(desk, key, 1).previousSource()).isNull();
        assertThat(row(desk, other, 1).target()).isEqualTo("ES " + FIRST.text());
    }

    @OnBothDatabases
    void anAddedRowOutlivesTheParagraphMergedIntoIt(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, FIRST, SECOND);
        desk.within(() -> desk.arranging.add(key, "1", BlockKind.PARAGRAPH, "Nota.", null, "ana"));
        desk.edit(key, "3", Edit.merge("2", true));

        desk.nextVersion(key, HEADLINE, FIRST);

        assertThat(desk.targets(key)).containsExactly("ES Town votes", "ES " + FIRST.text(), "Nota.");
        assertThat(row(desk, key, 2).previousSource()).isEqualTo(SECOND.text());
    }
}
